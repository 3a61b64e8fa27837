import { isDigit, isLetterOrDigit, isSpace, isUpper, skipSpaces } from './characters.ts';
import { scanWrittenDate } from './scan-date.ts';
import { isCurrency } from './scan-number.ts';

const OF = /^\s+of\s/;
const HYPHEN = 45;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/** The end of the Term that starts at a capital letter; it never runs over a line break. */
export function findTermEnd(text: string, start: number): number {
  let end = findWordEnd(text, start);
  // `price in EUR of Common Stock` is of the stock: a currency is nobody's.
  const isCode = end - start === 3 && isCurrency(text.slice(start, end));
  if (isCode && OF.test(text.slice(end, end + 20))) return end;
  for (;;) {
    const next = skipSpaces(text, end);
    const after = next === end ? end : findNextWordEnd(text, next);
    if (after === end || after === next) return end;
    end = after;
  }
}

/** The end of a further word of a Term, or `start` itself where none stands. */
function findNextWordEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isUpper(code))
    return scanWrittenDate(text, start) === null ? findWordEnd(text, start) : start;
  if (isDigit(code)) return findShortNumberEnd(text, start);
  if (code === 111 && text.charCodeAt(start + 1) === 102 && isSpace(text.charCodeAt(start + 2))) {
    const next = skipSpaces(text, start + 2);
    const startsTerm = isUpper(text.charCodeAt(next)) && scanWrittenDate(text, next) === null;
    return startsTerm ? findWordEnd(text, next) : start;
  }
  return start;
}

/** The end of a word of letters and digits, with hyphens, apostrophes and `&` inside. */
export function findWordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code)) at += 1;
    else if (isInner(code) && isLetterOrDigit(text.charCodeAt(at + 1))) at += 2;
    else return at;
  }
}

function isInner(code: number): boolean {
  return code === HYPHEN || code === AMPERSAND || code === APOSTROPHE || code === CURLY_APOSTROPHE;
}

/** `Amendment 1` is one Term; `Other Exchange 500` and `Fee 5%` are not. */
function findShortNumberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end - start > 2) return start;
  const code = text.charCodeAt(end);
  const joins = code === 46 || code === 44 || code === HYPHEN || code === 47;
  if (isLetterOrDigit(code) || code === 37) return start;
  return joins && isDigit(text.charCodeAt(end + 1)) ? start : end;
}

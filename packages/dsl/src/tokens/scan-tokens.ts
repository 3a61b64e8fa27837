import type { TokenType } from 'chevrotain';
import { oddCharacters } from '../diagnostics/odd-characters.ts';
import { isDigit, isLetter, isLetterOrDigit, isLineEnd, isSpace, isUpper } from './characters.ts';
import { keywords, type Keyword } from './keywords.ts';
import { adviseOnCharacter, findLookAlike, showCharacters } from './odd-character-advice.ts';
import { reportUnseen } from './report-unseen.ts';
import { scanDayCount } from './scan-day-count.ts';
import { scanNumericDate, scanWrittenDate } from './scan-date.ts';
import { findTermEnd, findWordEnd } from './scan-name.ts';
import { scanMoney, scanNumber, scanOrdinal } from './scan-number.ts';
import { scanTime } from './scan-time.ts';
import { Scanner } from './scanner.ts';
import { K, T } from './token-types.ts';

const WORDS = new Map(keywords.map((word) => [word as string, K[word]]));
/** `(a)`, `(iv)`, `(3)`. */
export const LABEL = /\((?:\d{1,3}|([a-z])\1{0,2}|[ivxlcdm]{1,8}|([A-Z])\2{0,2}|[IVXLCDM]{1,8})\)/y;
/** The signs that are tokens by themselves. */
export const SIGNS: ReadonlyMap<string, TokenType> = new Map([
  ['(', T.OpeningBracket],
  [')', T.ClosingBracket],
  [',', T.Comma],
  [':', T.Colon],
  ['+', T.Plus],
  ['-', T.Minus],
  ['*', T.Times],
  ['/', T.Over],
  ['|', T.Bar],
]);
const SPACES = /\s+/g;
const UNEVEN = /[^\S ]| {2}/;

/** Cuts a text, from an offset on, into tokens; every character is taken exactly once. */
export function scanTokens(text: string, from: number): Scanner {
  const scanner = new Scanner(text, from);
  while (scanner.at < text.length) scanNext(scanner, text.charCodeAt(scanner.at));
  return scanner;
}

function scanNext(scanner: Scanner, code: number): void {
  const dayCount = mayCount(scanner, code) ? scanDayCount(scanner.text, scanner.at) : null;
  if (dayCount !== null) {
    scanner.add(T.DayCount, dayCount.end, dayCount.name);
  } else if (isSpace(code)) {
    scanner.at += 1;
  } else if (isLineEnd(code)) {
    scanner.endLine();
  } else if (isDigit(code)) {
    scanFigure(scanner);
  } else if (isUpper(code)) {
    scanCapital(scanner);
  } else if (isLetter(code)) {
    scanWord(scanner);
  } else {
    scanSign(scanner, scanner.text.charAt(scanner.at));
  }
}

/**
 * `counted Actual/360`, `day count 30/360`: only there is a slash part of a day count's name. It begins
 * with no word of the language, so that it never takes the word that opens a section.
 */
function mayCount({ tokens }: Scanner, code: number): boolean {
  if (!isUpper(code) && !isDigit(code)) return false;
  const last = tokens.at(-1)?.tokenType;
  return last === K.counted || (last === K.count && tokens.at(-2)?.tokenType === K.day);
}

function scanFigure(scanner: Scanner): void {
  const date = scanNumericDate(scanner.text, scanner.at);
  if (date !== null) {
    scanner.addDate(date);
    return;
  }
  const time = scanTime(scanner.text, scanner.at);
  if (time !== null) {
    scanner.addTime(time);
    return;
  }
  const ordinal = scanOrdinal(scanner.text, scanner.at);
  if (ordinal !== null) {
    scanner.add(T.Ordinal, ordinal.end, ordinal.digits);
    return;
  }
  const number = scanNumber(scanner.text, scanner.at);
  if (scanner.text.charAt(number.end) === '%') {
    scanner.addNumber(T.Percent, { ...number, end: number.end + 1 });
  } else {
    scanner.addNumber(T.Number, number);
  }
}

function scanCapital(scanner: Scanner): void {
  const { text, at } = scanner;
  const date = scanWrittenDate(text, at);
  const money = date === null ? scanMoney(text, at) : null;
  if (date !== null) {
    scanner.addDate(date);
  } else if (money !== null) {
    scanner.addNumber(T.Money, money);
  } else {
    const end = findTermEnd(text, at);
    const name = text.slice(at, end);
    scanner.add(T.Name, end, UNEVEN.test(name) ? name.replaceAll(SPACES, ' ') : name);
  }
}

function scanWord(scanner: Scanner): void {
  const { text, at } = scanner;
  const end = findWordEnd(text, at);
  const word = text.slice(at, end);
  if (word === 'yes' && text.startsWith('/no', end) && !isLetterOrDigit(text.charCodeAt(end + 3))) {
    scanner.add(T.YesOrNo, end + 3, null);
  } else {
    scanner.add(WORDS.get(word) ?? T.UnknownWord, end, null);
  }
}

function scanSign(scanner: Scanner, sign: string): void {
  const { at } = scanner;
  scanSigned(scanner, sign);
  if (HOLDS_WORDS.has(sign)) reportUnseen(scanner, at);
}

/** Signs behind which stands what the language does not read: texts, names, quotes, comments and references. */
const HOLDS_WORDS: ReadonlySet<string> = new Set(['"', '“', '”', '`', '>', '/', '§']);

function scanSigned(scanner: Scanner, sign: string): void {
  const { text, at } = scanner;
  if (sign === '/' && text.charAt(at + 1) === '/') {
    scanner.addComment();
  } else if (sign === '>' && scanner.firstOnLine) {
    scanner.addQuote();
  } else if (sign === '(' && labelMayStandHere(scanner) && addLabel(scanner)) {
    // The label is taken.
  } else if (sign === '"') {
    scanner.addText();
  } else if (sign === '“' || sign === '”') {
    scanner.addCurlyText();
  } else if (!addSigned(scanner, sign)) {
    addOddCharacters(scanner);
  }
}

/** Takes what one sign announces; false where it announces nothing. */
function addSigned(scanner: Scanner, sign: string): boolean {
  if (sign === '`') return scanner.addBackquoted();
  if (sign === '§') return scanner.addSectionReference();
  const type = SIGNS.get(sign);
  if (type !== undefined) {
    scanner.add(type, scanner.at + 1, null);
    return true;
  }
  const money = scanMoney(scanner.text, scanner.at);
  if (money !== null) scanner.addNumber(T.Money, money);
  return money !== null;
}

/** Labels are first on their line; those of `items (i) to (iv)` stand where they are called for. */
function labelMayStandHere(scanner: Scanner): boolean {
  if (scanner.firstOnLine) return true;
  const last = scanner.tokens.at(-1)?.tokenType;
  if (last === K.items) return true;
  return (
    last === K.to &&
    scanner.tokens.at(-2)?.tokenType === T.Label &&
    scanner.tokens.at(-3)?.tokenType === K.items
  );
}

function addLabel(scanner: Scanner): boolean {
  LABEL.lastIndex = scanner.at;
  const match = LABEL.exec(scanner.text);
  if (match === null) return false;
  scanner.add(T.Label, scanner.at + match[0].length, null);
  return true;
}

/** One report for a run of characters that mean nothing; look-alikes stand for what is meant. */
function addOddCharacters(scanner: Scanner): void {
  const { text, at: start } = scanner;
  const first = text.charAt(start);
  const meant = findLookAlike(first);
  let end = start + 1;
  if (meant === null) while (end < text.length && isOdd(scanner, end)) end += 1;
  const token = scanner.add(meant?.type ?? T.OddCharacters, end, null);
  token.troubled = true;
  const span = { start, end };
  const advice = meant === null ? adviseOnCharacter(first) : `Write ${meant.sign}.`;
  const fix =
    meant === null ? null : { title: `Write ${meant.sign}`, edits: [{ span, text: meant.sign }] };
  const characters = showCharacters(text.slice(start, end));
  scanner.report(oddCharacters.at(span, { characters, advice }, { fix }));
}

function isOdd(scanner: Scanner, at: number): boolean {
  const code = scanner.text.charCodeAt(at);
  const character = scanner.text.charAt(at);
  if (isSpace(code) || isLineEnd(code) || isLetterOrDigit(code)) return false;
  if (SIGNS.has(character) || '"“”'.includes(character)) return false;
  if (character === '§') return !scanner.hasSectionReference(at);
  return findLookAlike(character) === null && scanMoney(scanner.text, at) === null;
}

/** Whether a word is one of the language's. */
export function isKeyword(word: string): word is Keyword {
  return WORDS.has(word);
}

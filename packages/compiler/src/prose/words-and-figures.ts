import { readNumberWords } from '@termsheet/dsl';
import { type Exact, parseExact } from '@termsheet/runtime';

/** A number that the text writes twice, `thirty (30)`. */
export interface WordsAndFigures {
  /** Both, as written, with white space folded. */
  readonly text: string;
  /** What the words say. */
  readonly words: Exact;
  readonly figures: Exact;
  readonly start: number;
  readonly end: number;
}

const FIGURES =
  /\(\s{0,3}(?:US)?\$?\s{0,3}(\d[\d,]{0,30}(?:\.\d{1,30})?|\.\d{1,30})\s{0,3}%?\s{0,3}\)/gu;
/** What may stand between the words and the figures. */
const UNIT =
  /\s+(?:(?:united\s+states\s+|u\.\s?s\.\s+|us\s+)?dollars?|per\s?cent(?:um)?|percentage\s+points?|shares?|cents)$/iu;
/** The words before the figures that can be part of the number. */
const MAX_WORDS = 14;
const LOOK_BEHIND = 160;
/** No contract writes more numbers twice. */
const MAX_NUMBERS = 10_000;

/** The numbers that a cleaned text writes in words and figures. */
export function* readWordsAndFigures(text: string): Iterable<WordsAndFigures> {
  let seen = 0;
  for (const match of text.matchAll(FIGURES)) {
    seen += 1;
    if (seen > MAX_NUMBERS) return;
    const figures = parseFigures(match[1] ?? '');
    const before = text.slice(Math.max(0, match.index - LOOK_BEHIND), match.index).trimEnd();
    const found = figures === undefined ? null : wordsAtEnd(before.replace(UNIT, ''));
    if (figures === undefined || found === null) continue;
    // `of the two (1) the one and (2) the other` begins a list.
    if (match[0] === '(1)' && !found.value.equals(figures)) continue;
    const end = match.index + match[0].length;
    const start = match.index - LOOK_BEHIND < 0 ? found.at : match.index - LOOK_BEHIND + found.at;
    yield {
      text: text.slice(start, end).replaceAll(/\s+/gu, ' '),
      words: found.value,
      figures,
      start,
      end,
    };
  }
}

function parseFigures(figures: string): Exact | undefined {
  return parseExact(figures.startsWith('.') ? `0${figures}` : figures);
}

/** The longest number in words that a text ends with. */
function wordsAtEnd(text: string): { readonly value: Exact; readonly at: number } | null {
  if (!/[a-z0]$/iu.test(text)) return null;
  const starts = [...text.matchAll(/\S+/gu)].map(({ index }) => index).slice(-MAX_WORDS);
  for (const at of starts) {
    const figure = readNumberWords(text.slice(at));
    const value = figure === null ? undefined : parseExact(figure);
    if (value === undefined) continue;
    // `one-half of one percent` is a product.
    return /\bof\s+$/u.test(text.slice(0, at)) ? null : { value, at };
  }
  return null;
}

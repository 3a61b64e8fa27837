import type { Random } from './random.ts';

const WORD = /\S+/gu;

/** Names, figures with their signs, dates, and the words of the language. */
const KINDS_OF_WORD: readonly RegExp[] = [
  /\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b/gu,
  /\$?[\d,.]+\d%?/gu,
  /\d+/gu,
  /[A-Z][a-z]+ \d{1,2}, \d{4}/gu,
  /\b[a-z]+\b/gu,
  /(?<=means |by |to |is ).*/gu,
];

/** What stands at the end of a range: dates, figures, spans and depths that nobody meant. */
const EXTREMES: readonly string[] = [
  '0',
  '1',
  '0.01%',
  '100%',
  '99999999999999999999',
  '$0',
  '$0.01',
  '1 share',
  'January 1, 0001',
  'December 31, 9999',
  'February 29, 2028',
  '1000000 days',
  '999999 months',
  '12:00 am New York time',
];

/**
 * Puts what is well formed where it was not: a word, a line or a stretch of another text of the
 * language, or an extreme. More of these compile than of texts that are cut at random.
 */
export function graft(text: string, donor: string, random: Random): string {
  let grafted = text;
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    grafted = change(grafted, donor, random);
  }
  return grafted;
}

/** Puts another word of its own kind, from the text itself or the donor, in the place of one: the least change. */
export function swapAlike(text: string, donor: string, random: Random): string {
  const kind = random.pick(KINDS_OF_WORD);
  const theirs = (random.below(2) === 0 ? text : donor).match(kind);
  return theirs === null ? text : replaceOne(text, { of: kind, by: random.pick(theirs) }, random);
}

function change(text: string, donor: string, random: Random): string {
  switch (random.below(6)) {
    case 0:
      return withWord(text, pickWord(donor, random), random);
    case 1:
      return withWord(text, random.pick(EXTREMES), random);
    case 2:
      return withFigure(text, random);
    case 3:
      return withLines(text, donor, random);
    case 4:
      return withoutLine(text, random);
    default:
      return withWord(text, pickWord(text, random), random);
  }
}

function pickWord(text: string, random: Random): string {
  const words = text.match(WORD);
  return words === null ? '' : random.pick(words);
}

function withWord(text: string, word: string, random: Random): string {
  return replaceOne(text, { of: WORD, by: word }, random);
}

function withFigure(text: string, random: Random): string {
  const by = String(random.below(3) === 0 ? random.below(100_000) : random.below(12));
  return replaceOne(text, { of: /\d+/gu, by }, random);
}

function replaceOne(
  text: string,
  { of, by }: { readonly of: RegExp; readonly by: string },
  random: Random,
): string {
  const found = [...text.matchAll(of)];
  if (found.length === 0) return text;
  const { index, 0: old } = random.pick(found);
  return text.slice(0, index) + by + text.slice(index + old.length);
}

/** One to six lines of the donor, put between two lines. */
function withLines(text: string, donor: string, random: Random): string {
  const theirs = donor.split('\n');
  const from = random.below(theirs.length);
  const taken = theirs.slice(from, from + 1 + random.below(6));
  const lines = text.split('\n');
  return lines.toSpliced(random.below(lines.length + 1), 0, ...taken).join('\n');
}

function withoutLine(text: string, random: Random): string {
  const lines = text.split('\n');
  return lines.toSpliced(random.below(lines.length), 1).join('\n');
}

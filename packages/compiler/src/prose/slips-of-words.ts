import type { Gap, NearAlike } from './near-alike.ts';
import { type ProsePassage, wordsAt } from './passage.ts';
import { foldWords } from './word-stems.ts';

/** Forms of one word have this many letters in common, and as many are not shared at most. */
const STEM = 4;
const ENDING = 5;

/** The first place where two passages have two forms of one word, which are not one and several. */
export function otherFormIn(text: string, { gaps }: Pick<NearAlike, 'gaps'>): Gap | null {
  return (
    gaps.find((gap) => {
      const [one, two] = [wordsAt(text, gap.one), wordsAt(text, gap.two)];
      return isWord(one) && isWord(two) && areForms(one, two);
    }) ?? null
  );
}

function isWord(word: string): boolean {
  return /^[a-z]{4,}$/u.test(word);
}

function areForms(one: string, two: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === two[shared]) shared += 1;
  const endings = [one.slice(shared), two.slice(shared)];
  if (shared < STEM || endings.some((ending) => ending.length > ENDING)) return false;
  return !endings.every((ending) => ending === '' || /^(?:e?s|ies|y)$/u.test(ending));
}

/** A set phrase of three words: so often at least does the text have it whole. */
const MIN_WHOLE = 3;

/**
 * The first place where one passage lacks the last word of a phrase that the text has whole in every
 * other place: `the fair market of other consideration`.
 */
export function cutShortIn(text: string, folded: string, { gaps }: NearAlike): CutShort | null {
  for (const gap of gaps) {
    const [one, two] = [foldWords(wordsAt(text, gap.one)), foldWords(wordsAt(text, gap.two))];
    const [short, long] = one.length < two.length ? [gap.one, gap.two] : [gap.two, gap.one];
    const before = foldWords(text.slice(Math.max(0, short.start - 40), short.start))
      .trim()
      .split(' ')
      .slice(-2);
    const next = foldWords(wordsAt(text, long)).trim().split(' ')[0] ?? '';
    if (before.length < 2 || next.length < STEM || before.some((word) => word.length < STEM))
      continue;
    const phrase = ` ${before.join(' ')} `;
    const whole = countIn(folded, `${phrase}${next} `);
    if (whole < MIN_WHOLE || countIn(folded, phrase) !== whole + 1) continue;
    return { short, long, phrase: `${phrase.trim()} ${next}`, times: whole };
  }
  return null;
}

/** A phrase that is whole in one passage, and not in the other. */
export interface CutShort {
  readonly short: ProsePassage;
  readonly long: ProsePassage;
  readonly phrase: string;
  /** How often the text has it whole. */
  readonly times: number;
}

function countIn(folded: string, words: string): number {
  let count = 0;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) count += 1;
  return count;
}

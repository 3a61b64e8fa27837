import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const limb = (word: string, what: string): string =>
  `the mean price of the ten days before the notice or before the day of payment, whichever is ${word}, times the number of ${what} held.`;
const text = (word: string): string =>
  `1.1 NOTES. The price of the notes is ${limb('greater', 'notes')}\n\n1.2 SHARES. The price of the shares is ${limb(word, 'shares')}\n`;

/** A word that stands in another form, or is missing, in one of two passages that are else alike. */
export const wordDiffersInLikePassage = defineDiagnostic<{
  readonly one: string;
  readonly two: string;
  /** How many words the passages share. */
  readonly shared: number;
  /** How often the text has the phrase whole; null for a word in another form. */
  readonly phrase: number | null;
}>({
  code: 'word-differs-in-like-passage',
  severity: 'information',
  message: ({ one, two, shared, phrase }) =>
    phrase === null
      ? `Two passages share ${shared} words and differ in one: “${one}” and “${two}”.`
      : `The prose says “${two}” here alone; it says “${one}” in its ${phrase} other places, one of them in a passage that is like this.`,
  why: () =>
    'One of the two is a slip of the pen. Read as it stands, it says something else than the passage that it was to repeat, or nothing.',
  help: () =>
    'Encode both passages alike if that is meant, and say in a comment which word you took.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('great'), good: text('greater') },
  },
});

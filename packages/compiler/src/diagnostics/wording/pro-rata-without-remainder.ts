import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Reserve means 1,000 shares');

/** Shares divided pro rata, with no word of the one that does not divide. */
export const proRataWithoutRemainder = defineDiagnostic<{
  readonly words: string;
  readonly places: number;
}>({
  code: 'pro-rata-without-remainder',
  severity: 'information',
  message: ({ words, places }) =>
    `“${words}” divides shares, and no words give the one that does not divide to anybody${places > 1 ? ` (${places} places)` : ''}.`,
  why: () =>
    'A share is whole. Rounded down the parts leave shares over that nobody has; rounded up they come to more than there are.',
  help: () => 'Say how each part is rounded, and who is given what is left.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The reserved shares are allocated pro rata among the holders.\n',
      good: 'The reserved shares are allocated pro rata among the holders, rounded down, and the remainder to the largest of them.\n',
    },
  },
});

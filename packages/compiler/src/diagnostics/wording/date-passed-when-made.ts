import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Debt means $700,000');

/** A date to come that had passed when the document was made. */
export const datePassedWhenMade = defineDiagnostic<{
  readonly words: string;
  /** When the document was made: `April 28, 2003`. */
  readonly made: string;
  readonly days: number;
}>({
  code: 'date-passed-when-made',
  severity: 'information',
  message: ({ words, made, days }) =>
    `“${words}” speaks of a day that had passed ${days} ${days === 1 ? 'day' : 'days'} before the document was made (${made}).`,
  why: () =>
    'Either it has been paid, and the words are stale, or it is overdue, and whatever the document says of defaults has to tell of it.',
  help: () => 'Say whether it was paid; if it was not, list it among the defaults.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'This loan agreement is made as of April 28, 2003. Another loan is due on October 9, 2002.\n',
      good: 'This loan agreement is made as of April 28, 2003. Another loan is due on October 9, 2003.\n',
    },
  },
});

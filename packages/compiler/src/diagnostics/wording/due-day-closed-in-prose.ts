import { defineDiagnostic } from '@termsheet/dsl';
import { datesListed } from '../dates-listed.ts';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Fee means $100');

/** Days in the words of a contract on which something is due and nobody is at work. */
export const dueDayClosedInProse = defineDiagnostic<{
  readonly words: string;
  /** The first of the closed ones. */
  readonly shown: readonly string[];
  readonly closed: number;
  readonly of: number;
}>({
  code: 'due-day-closed-in-prose',
  severity: 'information',
  message: ({ words, shown, closed, of }) => {
    const dates = datesListed(shown, closed - shown.length);
    const found =
      of === 1
        ? `“${words}” names a closed day: ${dates}`
        : `Of the ${of} dates of “${words}”, ${closed} ${closed === 1 ? 'is a closed day' : 'are closed days'}: ${dates}`;
    return `${found}. The contract has no words for a payment on such a day.`;
  },
  why: () =>
    'Nobody can be paid on such a day. Paid on the next open one it is late by these words: interest runs on, and a default without days of grace has happened.',
  help: () =>
    'Write `or, if that day is not a Business Day, the next succeeding Business Day`, and whether interest runs until then.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The note is due on March 1, 2026.\n',
      good: 'The note is due on March 1, 2026 or, if that day is not a Business Day, on the next one.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Default Rate means 16%');
const COUNT = 'for the actual days of a year of 365';

/** A rate on overdue principal, with no word of the ordinary one. */
export const overdueUnderTwoRates = defineDiagnostic<{
  readonly late: string;
  readonly ordinary: string;
}>({
  code: 'overdue-under-two-rates',
  severity: 'information',
  message: ({ late, ordinary }) =>
    `Principal bears ${ordinary} per annum, and ${late} once it is overdue; nothing says “in lieu of” or “in addition to”.`,
  why: () =>
    'The default rate may take the place of the ordinary one or come on top of it. By silence both run, and the debtor will say that only one was meant.',
  help: () =>
    'Write `in lieu of the rate stated above`; in the file, end the one accrual where the other begins.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `The principal bears interest at 9% per annum, ${COUNT}.\n\nPrincipal not paid when due bears interest at 16% per annum.\n`,
      good: `The principal bears interest at 9% per annum, ${COUNT}.\n\nPrincipal not paid when due bears interest at 16% per annum, in lieu of that rate.\n`,
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Default Rate means 15%');
const COUNT = 'by the actual days of a year of 365';

/** One rate that is compounded in one place and not in another. */
export const rateCompoundedHereNotThere = defineDiagnostic<{
  readonly percent: string;
  readonly compounded: number;
  readonly others: number;
}>({
  code: 'rate-compounded-here-not-there',
  severity: 'information',
  message: ({ percent, compounded, others }) =>
    `${percent}% per annum is compounded in ${placesOf(compounded)}, and in ${placesOf(others)} nothing is said of it.`,
  why: () =>
    'If the same sum is overdue under both, it bears two amounts of interest from the second year on; silence is commonly read as simple interest.',
  help: () => 'State the rate once, with its compounding, and refer to it.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `Sums unpaid bear interest at 15% per annum, ${COUNT}.\n\nAfter a default, interest accrues at 15% per annum, compounded annually.\n`,
      good: `Sums unpaid bear interest at 15% per annum, compounded annually, ${COUNT}.\n\nAfter a default, interest accrues at 15% per annum, compounded annually.\n`,
    },
  },
});

function placesOf(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}

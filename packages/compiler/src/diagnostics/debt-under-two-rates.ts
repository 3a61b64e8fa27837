import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const NOTE = [
  'Outstanding Principal starts at $100,000',
  'blank Default Date : date',
  'accrual Accrued Interest on Outstanding Principal at 9% per annum counted Actual/360',
];
const DEFAULT = [
  'accrual Default Interest on Outstanding Principal at 16% per annum counted Actual/360',
  '  from Default Date',
];

/** Interest on one debt under two rules at once, with nothing to say how they stand to each other. */
export const debtUnderTwoRates = defineDiagnostic<{
  /** The debt, or the duty to pay it. */
  readonly debt: string;
  readonly of: 'principal' | 'duty';
  /** The accrual that runs on beside; null where it is another line of the same duty. */
  readonly other: string | null;
  /** The two sections that give the rules, where the file holds both as readings. */
  readonly between: readonly [string, string] | null;
}>({
  code: 'debt-under-two-rates',
  severity: 'information',
  message: ({ debt, of, between }) => {
    const rules =
      between === null ? 'two rules at once' : `two rules, of §${between.join(' and §')}`;
    return of === 'principal'
      ? `\`${debt}\` bears interest under ${rules}.`
      : `What \`${debt}\` leaves unpaid bears interest under ${rules}.`;
  },
  why: ({ other, between }) => {
    if (between !== null) {
      return 'Which of the two sections governs decides how much is owed, and nothing says which. The file holds both as readings, so that each result is one of two.';
    }
    const both = other === null ? 'Another line gives' : `\`${other}\` goes on at`;
    return `${both} another rate over the same days. Nothing says whether the one takes the place of the other or is added to it; as it stands, both are owed.`;
  },
  help: ({ between }) =>
    between !== null
      ? 'Say in the contract which section governs, or that the one adds to the other. Until then a scenario for each reading shows what hangs on it.'
      : 'If only one is meant to run, end it where the other begins, with `until`, or take what is due off the principal. If both are, nothing is wrong.',
  examples: {
    bad: exampleFile(...NOTE, '  from January 5, 2026', ...DEFAULT),
    good: exampleFile(...NOTE, '  from January 5, 2026 until Default Date', ...DEFAULT),
  },
});

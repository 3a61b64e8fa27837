import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

interface Found {
  readonly left: string;
  readonly right: string;
  readonly operator: '+' | '-' | '*' | '/';
  /** What can stand in its place, where that is certain. */
  readonly instead: string | null;
  /** Whether the left is a number of days or another length of time. */
  readonly isLength: boolean;
}

/** Arithmetic with a date or a length of time, but for days that are multiplied and divided. */
export const dateArithmetic = defineDiagnostic<Found>({
  code: 'date-arithmetic',
  severity: 'error',
  message: ({ left, right, operator }) =>
    isProduct(operator)
      ? `Of dates and lengths of time only calendar days are multiplied and divided: this is ${left} and ${right}.`
      : `Dates and lengths of time are not added or subtracted: this is ${left} and ${right}.`,
  why: ({ operator }) =>
    isProduct(operator)
      ? 'One calendar day is as long as another. A month is not, a day of a calendar is not, and a date has no length.'
      : 'How days are counted depends on which days count; the words for it say so.',
  help: ({ operator, instead, isLength }) => {
    if (instead !== null) return `Write \`${instead}\`.`;
    if (isProduct(operator)) {
      return 'Divide days by days, as in `M * days from A to B / 30 days`. What goes by the part of a year is interest: `interest on M at R counted Actual/365 from A until B`.';
    }
    return isLength
      ? 'Count from other days: with both ends in, `days from A to the day after B`.'
      : 'Write `5 days after D`, `5 days before D` or `days from A to B`.';
  },
  examples: {
    bad: exampleFile('blank Signing Date : date', 'Deadline means Signing Date + 5 days'),
    good: exampleFile('blank Signing Date : date', 'Deadline means 5 days after Signing Date'),
  },
});

function isProduct(operator: Found['operator']): boolean {
  return operator === '*' || operator === '/';
}

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `+` or `-` with a date or a length of time. */
export const dateArithmetic = defineDiagnostic<{
  readonly left: string;
  readonly right: string;
  readonly operator: string;
  readonly instead: string | null;
}>({
  code: 'date-arithmetic',
  severity: 'error',
  message: ({ left, right }) =>
    `Dates and lengths of time are not added or multiplied: this is ${left} and ${right}.`,
  why: () => 'How days are counted depends on which days count; the words for it say so.',
  help: ({ operator, instead }) => {
    if (instead !== null) return `Write \`${instead}\`.`;
    return operator === '+' || operator === '-'
      ? 'Write `5 days after D`, `5 days before D` or `days from A to B`.'
      : 'What goes by the part of a year is interest: `interest on M at R counted Actual/365 from A until B`.';
  },
  examples: {
    bad: exampleFile('blank Signing Date : date', 'Deadline means Signing Date + 5 days'),
    good: exampleFile('blank Signing Date : date', 'Deadline means 5 days after Signing Date'),
  },
});

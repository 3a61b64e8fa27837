import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `is more than` and its like with dates. */
export const quantityComparisonWord = defineDiagnostic<{
  readonly word: string;
  readonly instead: string;
  readonly left: string;
  readonly right: string;
}>({
  code: 'quantity-comparison-word',
  severity: 'error',
  message: ({ word, left, right }) =>
    `\`${word}\` compares amounts; here it stands between ${left} and ${right}.`,
  why: () => 'A day is not more than another, it is after it.',
  help: ({ instead }) => `For dates write \`${instead}\`.`,
  examples: {
    bad: exampleFile(
      'blank Signing Date : date',
      'Is Late means Signing Date is more than March 1, 2026',
    ),
    good: exampleFile(
      'blank Signing Date : date',
      'Is Late means Signing Date is after March 1, 2026',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { sentence } from './sentence.ts';

/** A difference of two things of different units. */
export const unitMismatchSubtract = defineDiagnostic<{
  readonly left: string;
  readonly right: string;
}>({
  code: 'unit-mismatch-subtract',
  severity: 'error',
  message: ({ left, right }) => `${sentence(right)} cannot be subtracted from ${left}.`,
  why: () => 'Units are checked so that dollars, shares and prices never mix by accident.',
  help: () =>
    'Multiply or divide one side so that both have one unit: a number of shares times a price is money. A price says what it is the price of: `$4.00 per share`.',
  examples: {
    bad: exampleFile('blank Principal : money', 'Rest means Principal - 5'),
    good: exampleFile('blank Principal : money', 'Rest means Principal - $5'),
  },
});

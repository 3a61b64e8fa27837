import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { sentence } from './sentence.ts';

/** A sum of two things of different units. */
export const unitMismatchAdd = defineDiagnostic<{ readonly left: string; readonly right: string }>({
  code: 'unit-mismatch-add',
  severity: 'error',
  message: ({ left, right }) => `${sentence(left)} and ${right} cannot be added.`,
  why: () => 'Units are checked so that dollars, shares and prices never mix by accident.',
  help: () =>
    'Multiply or divide one side so that both have one unit: a number of shares times a price is money. A price says what it is the price of: `$4.00 per share`.',
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'fact Shares Held : shares of Common Stock',
      'Total means Principal + Shares Held',
    ),
    good: exampleFile(
      'blank Principal : money',
      'fact Shares Held : shares of Common Stock',
      'Total means Principal + Shares Held * $2 per share of Common Stock',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `money in X`, `per X`, where X is no currency. */
export const unknownCurrency = defineDiagnostic<{ readonly code: string }>({
  code: 'unknown-currency',
  severity: 'error',
  message: ({ code }) => `\`${code}\` is not the code of a currency.`,
  why: () =>
    'Amounts of different currencies never mix, so each is named by the three letters of its ISO 4217 code.',
  help: () => 'Write the code, such as `USD`, `EUR` or `GBP`; of shares, write `per share of`.',
  examples: {
    bad: exampleFile('blank Fee : money in Euro', 'Half means 50% of Fee'),
    good: exampleFile('blank Fee : money in EUR', 'Half means 50% of Fee'),
  },
});

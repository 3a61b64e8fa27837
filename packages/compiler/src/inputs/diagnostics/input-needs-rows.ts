import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { CONTRACT_WITH_TABLE, withRows } from './example-rows.ts';

/** A table given as one value. */
export const inputNeedsRows = defineInputDiagnostic<{ readonly name: string }>({
  code: 'input-needs-rows',
  message: ({ name }) => `\`${name}\` is a table, and this gives it no rows.`,
  why: () => 'A table has as many values as it has cells; no single one stands for it.',
  help: ({ name }) =>
    `Write \`given ${name}\`, and below it a line for each row, with bars between the cells.`,
  examples: {
    bad: [
      CONTRACT_WITH_TABLE,
      'scenario "example"',
      '  given Holder is $10',
      '  expect on March 9, 2006',
      '    Total is undetermined',
      '',
    ].join('\n'),
    good: withRows('| "A" | $10 |'),
  },
});

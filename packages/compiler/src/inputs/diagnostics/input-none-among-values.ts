import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** `none` beside other values. */
export const inputNoneAmongValues = defineInputDiagnostic<{ readonly name: string }>({
  code: 'input-none-among-values',
  message: ({ name }) => `\`${name}\` is given values and \`none\` at once.`,
  why: () => '`none` records that there was no value at all, which the values beside it deny.',
  help: () => 'Leave `none` out, or keep it alone.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Market Maker Bids": [["2006-03-06", ["0.31", "none"]]] } }',
    good: '{ "facts": { "Market Maker Bids": [["2006-03-06", ["0.31"]]] } }',
  },
});

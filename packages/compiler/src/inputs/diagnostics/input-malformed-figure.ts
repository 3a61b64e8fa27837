import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A text that is not a figure. */
export const inputMalformedFigure = defineInputDiagnostic<{
  readonly name: string;
  readonly written: string;
  readonly expected: string;
}>({
  code: 'input-malformed-figure',
  message: ({ name, written, expected }) =>
    `\`${name}\` is ${expected}, and "${shown(written)}" is not a figure.`,
  why: () =>
    'A figure is a decimal such as "0.22" or an exact fraction such as "11/150". Signs of currency, thousands separators, exponents and the percent sign are left out, so that a figure can be read in one way only.',
  help: () =>
    'Write the bare figure; its unit is the contract\'s. A percentage is written as a decimal: 9% is "0.09".',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Principal Amount": "500,000" } }',
    good: '{ "blanks": { "Principal Amount": "500000" } }',
  },
});

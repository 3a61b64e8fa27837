import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A JSON number that is not a whole number written in digits. */
export const jsonNumberNotExact = defineInputDiagnostic<{ readonly written: string }>({
  code: 'json-number-not-exact',
  message: ({ written }) =>
    `${shown(written)} is a JSON number with a point, an exponent or too many digits.`,
  why: () =>
    'Programs keep JSON numbers in binary, where 0.22 is not exactly 0.22. Amounts here are exact.',
  help: ({ written }) => `Write it in quotes, as "${shown(written)}", in plain digits.`,
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Principal Amount": 500000.25 } }',
    good: '{ "blanks": { "Principal Amount": "500000.25" } }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A price or a number of shares below zero. */
export const inputBelowZero = defineInputDiagnostic<{
  readonly name: string;
  readonly figure: string;
}>({
  code: 'input-below-zero',
  message: ({ name, figure }) => `\`${name}\` cannot be below zero, and this is ${shown(figure)}.`,
  why: () =>
    'There is no negative price and no negative number of shares; every figure worked out from it would be wrong.',
  help: () => 'Check the sign. A change in a number of shares is reported as the new number.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Shares Outstanding": "-58432100" } }',
    good: '{ "facts": { "Shares Outstanding": "58432100" } }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A list where an object is wanted, a number where a text is, and the like. */
export const jsonWrongShape = defineInputDiagnostic<{
  readonly expected: string;
  readonly found: string;
}>({
  code: 'json-wrong-shape',
  message: ({ expected, found }) => `This should be ${expected}, and it is ${found}.`,
  why: () =>
    'What is not where the format has it cannot be told apart from a mistake, so it is not guessed at.',
  help: ({ expected }) => `Write ${expected}.`,
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": [["Principal Amount", "500000"]] }',
    good: '{ "blanks": { "Principal Amount": "500000" } }',
  },
});

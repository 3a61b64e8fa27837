import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A figure with more characters than any contract needs. */
export const inputFigureTooLong = defineInputDiagnostic<{
  readonly name: string;
  readonly length: number;
}>({
  code: 'input-figure-too-long',
  message: ({ name, length }) => `This figure for \`${name}\` has ${length} characters.`,
  why: () =>
    'Figures are kept exactly, digit by digit; one as long as this is a slip of the pen or of a program.',
  help: () => 'Write the figure with at most 1,000 characters.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: `{ "blanks": { "Principal Amount": "${'9'.repeat(1001)}" } }`,
    good: '{ "blanks": { "Principal Amount": "500000" } }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A file that is not JSON. */
export const jsonSyntax = defineInputDiagnostic<{ readonly problem: string }>({
  code: 'json-syntax',
  message: ({ problem }) => `This is not JSON: ${problem}.`,
  why: () => 'Nothing in the file can be relied on until it can be read as a whole.',
  help: () => 'Mend the file here and read it again; later faults often vanish with the first.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Principal Amount": "500000", } }',
    good: '{ "blanks": { "Principal Amount": "500000" } }',
  },
});

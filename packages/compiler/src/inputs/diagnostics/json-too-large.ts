import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A file beyond the size that is read. */
export const jsonTooLarge = defineInputDiagnostic<{
  readonly length: number;
  readonly limit: number;
}>({
  code: 'json-too-large',
  message: ({ length, limit }) =>
    `This file has ${length} characters, and at most ${limit} are read.`,
  why: () => 'The whole file is held in memory while it is read.',
  help: () => 'Put long lists of prices into CSV files, each of which may be as large again.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Principal Amount": "500000" } }',
    good: '{ "on": "2006-03-09" }',
    maxLength: 30,
  },
});

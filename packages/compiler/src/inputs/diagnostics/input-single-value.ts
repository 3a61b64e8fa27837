import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** Several values where there can be one. */
export const inputSingleValue = defineInputDiagnostic<{
  readonly name: string;
  readonly count: number;
}>({
  code: 'input-single-value',
  message: ({ name, count }) => `\`${name}\` has one value, and ${count} are given.`,
  why: () => 'Nothing says which of them holds.',
  help: () =>
    'Keep one. Where the contract does collect several values, the declaration says `several`.',
  examples: {
    bad: exampleScenario('given Principal Amount is $500,000, $600,000'),
    good: exampleScenario('given Principal Amount is $500,000'),
  },
});

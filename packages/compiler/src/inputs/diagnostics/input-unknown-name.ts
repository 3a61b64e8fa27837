import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { didYouMean, shown } from './wording.ts';

/** A given name that the contract does not have. */
export const inputUnknownName = defineInputDiagnostic<{
  readonly name: string;
  readonly sought: string;
  readonly nearest: string | null;
}>({
  code: 'input-unknown-name',
  message: ({ name, sought }) => `This contract has no ${sought} named \`${shown(name)}\`.`,
  why: () =>
    'What the contract does not ask for would change nothing, and if the name is misspelt the blank or fact that was meant stays empty.',
  help: ({ nearest }) =>
    didYouMean(nearest, 'Use a name that the contract declares, spelled as it is there.'),
  examples: {
    bad: exampleScenario('given Principle Amount is $500,000'),
    good: exampleScenario('given Principal Amount is $500,000'),
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { didYouMean, shown } from './wording.ts';

/** An expectation about a name that the contract does not have. */
export const expectUnknownName = defineInputDiagnostic<{
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'expect-unknown-name',
  message: ({ name }) => `This contract has no term named \`${shown(name)}\`.`,
  why: () => 'An expectation about nothing can neither hold nor fail.',
  help: ({ nearest }) =>
    didYouMean(nearest, 'Use a name that the contract declares, spelled as it is there.'),
  examples: {
    bad: exampleScenario('expect on March 9, 2006', '  Conversion Prise is $0.22 per share'),
    good: exampleScenario('expect on March 9, 2006', '  Conversion Price is $0.22 per share'),
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { didYouMean, shown } from './wording.ts';

/** An event that the contract does not have. */
export const inputUnknownEvent = defineInputDiagnostic<{
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'input-unknown-event',
  message: ({ name }) => `This contract has no event named \`${shown(name)}\`.`,
  why: () =>
    'An event that the contract does not know sets nothing off, so the result would be the same as if it had not happened.',
  help: ({ nearest }) =>
    didYouMean(nearest, 'Use the name of an event that the contract declares.'),
  examples: {
    bad: exampleScenario('on March 8, 2006 Issuence', '  Base Share Price is $0.20 per share'),
    good: exampleScenario('on March 8, 2006 Issuance', '  Base Share Price is $0.20 per share'),
  },
});

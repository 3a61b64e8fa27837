import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { didYouMean, listNames, shown } from './wording.ts';

/** A value that is not one of those the contract lists. */
export const inputUnknownMember = defineInputDiagnostic<{
  readonly name: string;
  readonly member: string;
  readonly members: readonly string[];
  readonly nearest: string | null;
}>({
  code: 'input-unknown-member',
  message: ({ name, member }) =>
    `\`${shown(member)}\` is not one of the values that \`${name}\` can have.`,
  why: () =>
    'The contract decides by these values; one that it does not list would match none of its cases.',
  help: ({ members, nearest }) => didYouMean(nearest, `Choose ${listNames(members, 'or')}.`),
  examples: {
    bad: exampleScenario('given Principal Market is Nasdak'),
    good: exampleScenario('given Principal Market is Nasdaq'),
  },
});

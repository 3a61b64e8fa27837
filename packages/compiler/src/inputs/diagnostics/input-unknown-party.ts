import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { didYouMean, listNames, shown } from './wording.ts';

/** A party that the contract does not name. */
export const inputUnknownParty = defineInputDiagnostic<{
  readonly name: string;
  readonly party: string;
  readonly parties: readonly string[];
  readonly nearest: string | null;
}>({
  code: 'input-unknown-party',
  message: ({ name, party }) =>
    `\`${name}\` is a party, and \`${shown(party)}\` is not a party of this contract.`,
  why: () => 'Parties are told apart by the names that the contract gives them.',
  help: ({ parties, nearest }) =>
    didYouMean(
      nearest,
      parties.length === 0
        ? 'The contract declares no party yet.'
        : `The parties are ${listNames(parties)}.`,
    ),
  examples: {
    bad: exampleScenario('given Paying Agent is Borower'),
    good: exampleScenario('given Paying Agent is Borrower'),
  },
});

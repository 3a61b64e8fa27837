import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { didYouMean, shown } from './wording.ts';

/** An event or row that is spoken of by a name that none has. */
export const inputUnknownOccurrence = defineInputDiagnostic<{
  readonly name: string;
  readonly event: string;
  readonly key: string;
  readonly isTable: boolean;
  readonly nearest: string | null;
}>({
  code: 'input-unknown-occurrence',
  message: ({ name, event, key, isTable }) =>
    isTable
      ? `\`${name}\` speaks of a row “${shown(key)}”, and \`${event}\` has none of that name.`
      : `\`${name}\` speaks of the \`${event}\` “${shown(key)}”, and none is told by that name.`,
  why: () => 'What is said of something that is not there would be lost in silence.',
  help: ({ nearest, isTable, event }) =>
    didYouMean(
      nearest,
      isTable
        ? 'Name a row by what stands in its first column of names, or by its number.'
        : `Give the event its name where it is told: \`on March 8, 2006 ${event} "march"\`, or \`"id"\` in a JSON file.`,
    ),
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Fee Paid": { "march": "100" } } }',
    good: '{ "facts": { "Fee Paid": { "march": "100" } }, "events": [{ "on": "2006-03-08", "event": "Issuance", "id": "march" }] }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A fact that has a value for each of an event's occurrences. */
export const inputKeyedFact = defineInputDiagnostic<{
  readonly name: string;
  readonly event: string;
}>({
  code: 'input-keyed-fact',
  message: ({ name, event }) =>
    `\`${name}\` has a value for each \`${event}\`, and such facts cannot be supplied yet.`,
  why: () => "Without saying of which event it speaks, a value could be taken for another's.",
  help: () => 'Make it a field of the event, where it stands beside the date.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Fee Paid": { "march": "100" } } }',
    good: '{ "facts": { "Listed": "yes" } }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { didYouMean, listNames, shown } from './wording.ts';

/** A field that the event does not have. */
export const inputUnknownField = defineInputDiagnostic<{
  readonly event: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly nearest: string | null;
}>({
  code: 'input-unknown-field',
  message: ({ event, name }) => `The event \`${event}\` has no field named \`${shown(name)}\`.`,
  why: () =>
    'A field that the contract does not read would be lost, and the field that was meant would count as unknown.',
  help: ({ fields, nearest }) =>
    didYouMean(
      nearest,
      fields.length === 0 ? 'The event has no fields.' : `Its fields are ${listNames(fields)}.`,
    ),
  examples: {
    bad: exampleScenario('on March 8, 2006 Issuance', '  Share Price is $0.20 per share'),
    good: exampleScenario('on March 8, 2006 Issuance', '  Base Share Price is $0.20 per share'),
  },
});

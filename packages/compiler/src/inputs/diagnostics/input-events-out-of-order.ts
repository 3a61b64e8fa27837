import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** An event that stands after one of a later date. */
export const inputEventsOutOfOrder = defineInputDiagnostic<{
  readonly event: string;
  readonly date: string;
  readonly previous: string;
}>({
  code: 'input-events-out-of-order',
  message: ({ event, date, previous }) => `The \`${event}\` of ${date} stands after ${previous}.`,
  why: () =>
    'Events are told in the order in which they happened. On one day that order decides the result, so it is never rearranged.',
  help: () => 'Move the event up to its place, or correct its date.',
  examples: {
    bad: exampleScenario('on March 8, 2006 Issuance', 'on March 7, 2006 Issuance'),
    good: exampleScenario('on March 7, 2006 Issuance', 'on March 8, 2006 Issuance'),
  },
});

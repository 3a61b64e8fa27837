import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A performance of an act that an event is. */
export const inputPerformedByEvent = defineInputDiagnostic<{
  readonly name: string;
  readonly event: string;
}>({
  code: 'input-performed-by-event',
  message: ({ name, event }) =>
    `\`${name}\` is performed when \`${event}\` happens, and is not reported by itself.`,
  why: () => 'One happening told twice would be taken for two.',
  help: ({ event }) => `Report the event \`${event}\` on its day.`,
  examples: {
    bad: exampleScenario('on March 8, 2006 Borrower performs To Close'),
    good: exampleScenario('on March 8, 2006 Closing'),
  },
});

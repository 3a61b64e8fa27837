import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A value expected of an event. */
export const expectValueOfEvent = defineInputDiagnostic<{ readonly name: string }>({
  code: 'expect-value-of-event',
  message: ({ name }) => `\`${name}\` is an event: it has no value.`,
  why: () =>
    'An event happens or does not, and may be void; its fields were reported and follow from nothing.',
  help: () => 'Write `is void` or `is not yet`, or expect a term that the event changes.',
  examples: {
    bad: exampleScenario(
      'on March 8, 2006 Issuance',
      '  Base Share Price is $0.20 per share',
      'expect on March 9, 2006',
      '  Issuance is $0.20 per share',
    ),
    good: exampleScenario(
      'on March 8, 2006 Issuance',
      '  Base Share Price is $0.20 per share',
      'expect on March 9, 2006',
      '  Conversion Price is $0.20 per share',
    ),
  },
});

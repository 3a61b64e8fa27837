import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A value without a date for a fact that has one value on each day of a calendar. */
export const inputNeedsDates = defineInputDiagnostic<{
  readonly name: string;
  readonly calendar: string;
}>({
  code: 'input-needs-dates',
  message: ({ name, calendar }) =>
    `\`${name}\` has a value for each ${calendar}, so each value needs its date.`,
  why: () =>
    'A series is never carried forward: the contract asks for the value of one particular day.',
  help: () => 'Say of which day the value is.',
  examples: {
    bad: exampleScenario('given Closing Price is $0.31 per share'),
    good: exampleScenario('given Closing Price on March 6, 2006 is $0.31 per share'),
  },
});

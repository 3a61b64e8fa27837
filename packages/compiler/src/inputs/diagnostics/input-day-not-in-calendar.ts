import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A value of a series on a day that its calendar does not have. */
export const inputDayNotInCalendar = defineInputDiagnostic<{
  readonly name: string;
  readonly date: string;
  readonly calendar: string;
  readonly reason: string;
}>({
  code: 'input-day-not-in-calendar',
  message: ({ name, date, calendar, reason }) =>
    `\`${name}\` has a value for each ${calendar}, and ${date} is not one (${reason}).`,
  why: () =>
    'No average or count over that calendar would ever reach the value, so it would be lost in silence.',
  help: () => 'Correct the date, or leave the value out.',
  examples: {
    bad: exampleScenario('given Closing Price on March 5, 2006 is $0.31 per share'),
    good: exampleScenario('given Closing Price on March 6, 2006 is $0.31 per share'),
  },
});

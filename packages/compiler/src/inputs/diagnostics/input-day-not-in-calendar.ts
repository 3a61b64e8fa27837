import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A value of a series on a day that its calendar does not have, or of which it does not know. */
export const inputDayNotInCalendar = defineInputDiagnostic<{
  readonly name: string;
  readonly date: string;
  readonly calendar: string;
  readonly reason: string;
  /** Whether the calendar knows the day, and so that it is none of its own. */
  readonly isKnown: boolean;
}>({
  code: 'input-day-not-in-calendar',
  message: ({ name, date, calendar, reason, isKnown }) =>
    isKnown
      ? `\`${name}\` has a value for each ${calendar}, and ${date} is not one (${reason}).`
      : `\`${name}\` has a value for each ${calendar}, and whether ${date} is one is not known: ${reason}.`,
  why: ({ isKnown }) =>
    !isKnown
      ? 'On which days a market or banks will be closed is not known so far ahead or back, and a day that may be closed counts for nothing.'
      : 'No average or count over that calendar would ever reach the value, so it would be lost in silence.',
  help: ({ isKnown }) =>
    isKnown
      ? 'Correct the date, or leave the value out.'
      : 'Take a date that the calendar knows, or leave the value out.',
  examples: {
    bad: exampleScenario('given Closing Price on March 5, 2006 is $0.31 per share'),
    good: exampleScenario('given Closing Price on March 6, 2006 is $0.31 per share'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A schedule that steps by the days of a calendar. */
export const scheduleCountsOpenDays = defineDiagnostic<{ readonly calendar: string }>({
  code: 'schedule-counts-open-days',
  severity: 'error',
  message: ({ calendar }) =>
    `A schedule steps by days, weeks, months or years, not by the days of \`${calendar}\`.`,
  why: () =>
    'Dates that are counted in open days drift with every holiday that is declared, so that none of them can be told ahead.',
  help: ({ calendar }) =>
    `Count in calendar units and move the dates: \`every 2 weeks from …, rolled to the following ${calendar}\`.`,
  examples: {
    bad: exampleFile(
      'schedule Test Date every 10 Trading Days from January 5, 2026',
      'Next Test means the first Test Date on or after the date in question',
    ),
    good: exampleFile(
      'schedule Test Date every 2 weeks from January 5, 2026, rolled to the following Trading Day',
      'Next Test means the first Test Date on or after the date in question',
    ),
  },
});

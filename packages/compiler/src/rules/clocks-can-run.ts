import { clockCannotRun } from '../diagnostics/clock-cannot-run.ts';
import { standingClocks } from './dates/standing-clocks.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * What is counted in the days of a calendar can hold on such a day. Where the calendar has only the
 * days on which the opposite holds, its days stop passing just when they should be counted: a
 * condition asked of them never holds, an event counted in them never occurs, a deadline never ends.
 * Where that is so under a reading of the text only, it is said of that reading, and no warning.
 */
export const clocksCanRun: SettledRule = (context) => {
  for (const { calendar, of, span, days, reading } of standingClocks(context)) {
    const related = [{ span: days.span, message: 'and its days are those on which this holds' }];
    const found = { calendar: calendar.name.text, of, reading };
    const finding = clockCannotRun.at(span, found, { related });
    context.report(reading === null ? finding : { ...finding, severity: 'information' });
  }
};

import type { ProsePlace } from '@termsheet/dsl';
import { dueOnClosedDay } from '../diagnostics/due-on-closed-day.ts';
import { passageInText } from '../prose/passages.ts';
import { closedDueDates } from './dates/closed-due-dates.ts';
import { type ClosedInProse, closedDaysInProse, isToldBy } from './dates/closed-days-in-prose.ts';
import { MAX_IN_PROSE, placeInProse } from './prose-place.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * What is due on a date that the contract names is due on a day when it can be done. A date that is
 * a Sunday or a holiday is put off, or put forward, by words that say so; counted deadlines are the
 * heading's. The words of the contract that name the same days are shown with it.
 */
export const dueDatesAreOpen: SettledRule = (context) => {
  const named = closedPlacesIn(context);
  for (const due of closedDueDates(context)) {
    const { parameters, span, dates } = due;
    const related = dates === null ? [] : [{ span: dates, message: 'its dates are these' }];
    const prose = named.filter(({ found }) => isToldBy(found, [due])).map(({ place }) => place);
    context.report(dueOnClosedDay.at(span, parameters, { related, prose }));
  }
};

/** The words of a contract that put something on closed days, each with its place. */
function closedPlacesIn(
  context: SettledContext,
): readonly { readonly found: ClosedInProse; readonly place: ProsePlace }[] {
  const { proseIndex } = context;
  if (proseIndex === null) return [];
  return [...closedDaysInProse(proseIndex, context)].slice(0, MAX_IN_PROSE).map((found) => {
    const { start, end } = passageInText(proseIndex.flow, found.passage);
    return { found, place: placeInProse(proseIndex, start, end) };
  });
}

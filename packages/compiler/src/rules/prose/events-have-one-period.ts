import { oneEventTwoPeriods } from '../../diagnostics/prose/one-event-two-periods.ts';
import { areOfOneEvent, readEventPeriods } from '../../prose/periods-of-events.ts';
import { lawOfText } from './law-of-text.ts';

/** More would be compared each with each. */
const MAX_PERIODS = 200;

/** An event that two parts tell of may last as long in both before it counts. */
export const eventsHaveOnePeriod = lawOfText(oneEventTwoPeriods, function* (prose) {
  const periods = readEventPeriods(prose).slice(0, MAX_PERIODS);
  const told = new Set<string>();
  for (const [index, one] of periods.entries()) {
    const two = periods
      .slice(index + 1)
      .find((other) => other.period !== one.period && areOfOneEvent(one, other));
    if (two === undefined || told.has(one.what)) continue;
    told.add(one.what);
    yield { parameters: { what: one.what, one: one.period, two: two.period }, places: [one, two] };
  }
});

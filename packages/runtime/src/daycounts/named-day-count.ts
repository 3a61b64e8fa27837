import * as actualActual from './actual-actual.ts';
import * as actualDays from './actual-days.ts';
import type { DayCount } from './day-count.ts';
import * as thirtyDayMonths from './thirty-day-months.ts';

/** Every convention, those of US notes first. */
export const DAY_COUNTS: readonly DayCount[] = [
  thirtyDayMonths.thirty360,
  actualDays.actual360,
  actualDays.actual365Fixed,
  actualActual.actualActualIsda,
  actualActual.actualActualIcma,
  thirtyDayMonths.thirtyE360,
  thirtyDayMonths.thirtyE360Isda,
  thirtyDayMonths.thirtyU360,
  thirtyDayMonths.thirtyU360Eom,
  thirtyDayMonths.thirty360Psa,
  thirtyDayMonths.thirtyEPlus360,
  thirtyDayMonths.thirtyE365,
  actualActual.actual365L,
  actualActual.actualActualYear,
  actualActual.actualActualAfbStrata,
  actualDays.actual364,
  actualDays.actual36525,
  actualDays.actual365Actual,
  actualDays.noLeap360,
  actualDays.noLeap365,
  actualDays.oneOne,
];

const BY_NAME: ReadonlyMap<string, DayCount> = new Map(
  DAY_COUNTS.flatMap((dayCount) =>
    [dayCount.name, ...dayCount.aliases].map((name) => [name, dayCount] as const),
  ),
);

/** Every name of every convention, aliases with them. */
export const dayCountNames: readonly string[] = [...BY_NAME.keys()];

/** The convention of a name in {@link dayCountNames}, spelled exactly so; undefined for any other. */
export function namedDayCount(name: string): DayCount | undefined {
  return BY_NAME.get(name);
}

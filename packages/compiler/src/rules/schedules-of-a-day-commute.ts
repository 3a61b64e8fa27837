import { type Day, formatLongDate } from '@termsheet/runtime';
import type { BoundWrite } from '../bound/bound.ts';
import { occursOf } from '../bound/occurs-of.ts';
import { type EventSymbol, isSchedule, type WritableSymbol } from '../bound/symbol.ts';
import { schedulesOfADay } from '../diagnostics/schedules-of-a-day.ts';
import { isRolled } from './dates/stated-dates.ts';
import { excludeEachOther } from './guarded-rules-commute.ts';
import { clash, placeOf, writesByEvent } from './rules-commute.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/** So many rules upon schedules that write one state are held against each other. */
const MAX_WRITES = 24;

/**
 * The dates of all schedules that fall on one day happen together, and none comes first. So rules
 * upon two schedules that share a date commute, as those upon one event do.
 */
export const schedulesOfADayCommute: SettledRule = (context) => {
  const dates = new Map<EventSymbol, ReadonlySet<Day>>();
  for (const [state, writings] of writingsByState(context)) {
    const found = findClash(context, writings, dates);
    if (found === null) continue;
    const { one, other, day } = found;
    const parameters = {
      state: state.name.text,
      one: one.schedule.name.text,
      other: other.schedule.name.text,
      day: formatLongDate(day),
    };
    const related = [{ span: placeOf(one.write), message: 'the other rule writes it here' }];
    context.report(schedulesOfADay.at(placeOf(other.write), parameters, { related }));
  }
};

/** One write upon the dates of one schedule. */
interface Writing {
  readonly schedule: EventSymbol;
  readonly write: BoundWrite;
}

function writingsByState({
  checked,
}: SettledContext): ReadonlyMap<WritableSymbol, readonly Writing[]> {
  const found = new Map<WritableSymbol, Writing[]>();
  for (const [event, byState] of writesByEvent(checked.bound.writes.values())) {
    if (!isSchedule(event)) continue;
    for (const [state, writes] of byState) {
      const noted = found.get(state) ?? [];
      found.set(state, noted);
      for (const write of writes) {
        // What takes effect on another day does not meet.
        if (write.rule.node.effective === null) noted.push({ schedule: event, write });
      }
    }
  }
  return found;
}

interface Clash {
  readonly one: Writing;
  readonly other: Writing;
  readonly day: Day;
}

function findClash(
  context: SettledContext,
  all: readonly Writing[],
  dates: Map<EventSymbol, ReadonlySet<Day>>,
): Clash | null {
  const writings = all.slice(0, MAX_WRITES);
  for (const [index, other] of writings.entries()) {
    for (const one of writings.slice(0, index)) {
      if (one.schedule === other.schedule || !clash(one.write, other.write)) continue;
      if (one.write.rule === other.write.rule) continue;
      if (excludeEachOther(context, [one.write, other.write])) continue;
      const day = firstCommon(
        datesOf(context, one.schedule, dates),
        datesOf(context, other.schedule, dates),
      );
      if (day !== null) return { one, other, day };
    }
  }
  return null;
}

/** The dates of a schedule, as far as they are known beforehand and not moved. */
function datesOf(
  context: SettledContext,
  schedule: EventSymbol,
  known: Map<EventSymbol, ReadonlySet<Day>>,
): ReadonlySet<Day> {
  const before = known.get(schedule);
  if (before !== undefined) return before;
  const occurs = occursOf(schedule);
  const isStill = occurs?.kind === 'Schedule' && !isRolled(occurs);
  const stated = isStill ? context.index.statedDates(occurs) : null;
  const days = new Set(stated?.days);
  known.set(schedule, days);
  return days;
}

function firstCommon(one: ReadonlySet<Day>, other: ReadonlySet<Day>): Day | null {
  for (const day of one) if (other.has(day)) return day;
  return null;
}

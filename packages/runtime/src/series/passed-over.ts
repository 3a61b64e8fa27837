import { describePublished, isByRule } from '../calendars/index.ts';
import type { Day } from '../dates/day.ts';
import { formatLongDate, weekdayOf } from '../dates/index.ts';
import type { Frame } from '../timeline/frame.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { isOpenOn } from './calendar-days.ts';

/** Over more days than these nobody follows a count day by day. */
const MOST_DAYS = 4_000;

/** More stretches than these are counted, not listed. */
const MOST_LISTED = 12;

/**
 * Has the date that is recorded next say which days were not counted: weekends, and others by name; and whether
 * some of them are closed, or open, by the rules of the calendar alone.
 */
export function notePassedOver(
  frame: Frame,
  calendar: number,
  between: { readonly from: Day; readonly to: Value },
): void {
  const { trace } = frame;
  const { from, to } = between;
  if (trace === null || typeof to !== 'number') return;
  const [first, last] = from < to ? [from, to] : [to, from];
  const notes = [...passedOver(frame, calendar, { first, last }), ...byRule(frame, calendar, last)];
  trace.ofNextDate = notes.length === 0 ? null : notes.join('; ');
}

function passedOver(
  frame: Frame,
  calendar: number,
  { first, last }: { readonly first: Day; readonly last: Day },
): readonly string[] {
  if (last - first > MOST_DAYS) return [];
  const closed: Day[] = [];
  for (let day = first; day <= last; day += 1) {
    const open = isOpenOn(frame, calendar, day);
    if (open instanceof Missing) return [];
    if (!open) closed.push(day);
  }
  return closed.length === 0 ? [] : [`not counted: ${describeDays(closed)}`];
}

function byRule({ run, moment }: Frame, index: number, last: Day): readonly string[] {
  const calendar = run.calendar(index, moment);
  if (calendar instanceof Missing || !isByRule(calendar, last)) return [];
  return [describePublished(calendar)];
}

/** Weekends are told of once; what is closed for longer as a stretch, with the weekends in it. */
function describeDays(closed: readonly Day[]): string {
  const stretches = stretchesOf(closed);
  const others = stretches.filter((stretch) => !isWeekend(stretch));
  const weekends = others.length === stretches.length ? [] : ['Saturdays and Sundays'];
  const listed = others.slice(0, MOST_LISTED).map(describeStretch);
  const rest = others.length - listed.length;
  const more = rest === 0 ? [] : [`and ${rest} more`];
  return [...weekends, ...listed, ...more].join('; ');
}

interface ClosedStretch {
  readonly from: Day;
  readonly to: Day;
}

function stretchesOf(closed: readonly Day[]): readonly ClosedStretch[] {
  const stretches: { from: Day; to: Day }[] = [];
  for (const day of closed) {
    const last = stretches.at(-1);
    if (last?.to === day - 1) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

function isWeekend({ from, to }: ClosedStretch): boolean {
  return weekdayOf(from) >= 6 && weekdayOf(to) >= 6 && to - from < 2;
}

function describeStretch({ from, to }: ClosedStretch): string {
  return from === to ? formatLongDate(from) : `${formatLongDate(from)} to ${formatLongDate(to)}`;
}

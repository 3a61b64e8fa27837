import type { Expression, PickEvent } from '@termsheet/dsl';
import {
  type Day,
  daysInMonth,
  Duration,
  fromYearMonthDay,
  Missing,
  Occurrence,
  toYearMonthDay,
  type Value,
} from '@termsheet/runtime';
import { countOpenDays, countUnits, openDays } from './count-days.ts';
import { dayOf, NotShown } from './plain-values.ts';
import type { Reckoning } from './reckoning.ts';

export type DateNode = Extract<
  Expression,
  {
    readonly kind: 'DateOffset' | 'NearestOpenDay' | 'DayOfMonth' | 'DaysBetween' | 'DateOfEvent';
  }
>;

/** A date or a length of time; `of` gives what the expressions within it come to. */
export function recomputeDate(
  reckoning: Reckoning,
  node: DateNode,
  of: (part: Expression) => Value,
): Value {
  if (node.kind === 'DaysBetween') {
    const [from, to] = [of(node.from), of(node.to)];
    if (from instanceof Missing) return from;
    if (to instanceof Missing) return to;
    return new Duration(dayOf(to) - dayOf(from), 'days');
  }
  if (node.kind === 'DateOfEvent') return dateOfEvent(reckoning, node, of);
  const anchor = of(node.anchor);
  if (anchor instanceof Missing) return anchor;
  const day = dayOf(anchor);
  if (node.kind === 'DayOfMonth') {
    const from = node.month === 'after' ? countUnits(day, 1, 'months') : day;
    return dayInMonth(from, Number(node.day));
  }
  if (node.kind === 'NearestOpenDay') return nearest(reckoning, node, day);
  const { unit, count } = node.duration;
  const signed = node.direction === 'after' ? Number(count) : -Number(count);
  if (unit.kind === 'calendar') return countUnits(day, signed, unit.unit);
  return countOpenDays(day, signed, openDays(reckoning, unit.calendar.text));
}

/** `the first Business Day on or after D` picks a day as one picks an event. */
export function dayPicked({ event, which, window, span }: PickEvent): DateNode | null {
  if (window?.kind !== 'AfterWindow') return null;
  const { anchor, word: direction } = window;
  return { kind: 'NearestOpenDay', which, calendar: event.name, direction, anchor, span };
}

function dateOfEvent(
  reckoning: Reckoning,
  { event, which }: DateNode & { readonly kind: 'DateOfEvent' },
  read: (part: Expression) => Value,
): Value {
  if (which === 'receipt') return receiptOf(reckoning, event, read);
  if (which !== 'date') throw new NotShown('the date before it was rolled');
  const picked = reckoning.shown.parts.find(({ value }) => value instanceof Occurrence)?.value;
  const of = event.kind === 'PickEvent' ? picked : read(event);
  if (of === undefined) return new Missing('not yet', ['an event']);
  if (!(of instanceof Occurrence)) return of;
  return of.day;
}

/** What the contract says of when an event is received is a step of its own. */
function receiptOf(
  { shown }: Reckoning,
  event: (DateNode & { readonly kind: 'DateOfEvent' })['event'],
  read: (part: Expression) => Value,
): Value {
  const received = shown.parts.find(({ name }) => name.startsWith('receipt of the '));
  if (received !== undefined) return received.value;
  const of = event.kind === 'PickEvent' ? shown.step.value : read(event);
  if (of instanceof Missing) return of;
  throw new NotShown('the day of receipt');
}

function nearest(
  reckoning: Reckoning,
  { calendar, direction }: DateNode & { readonly kind: 'NearestOpenDay' },
  from: Day,
): Day {
  const isOpen = openDays(reckoning, calendar.text);
  const by = direction.endsWith('after') ? 1 : -1;
  let day = direction.startsWith('on or') ? from : from + by;
  while (!isOpen(day)) day += by;
  return day;
}

/** A day of a month, or the month's last where it is shorter. */
function dayInMonth(day: Day, wanted: number): Day {
  const { year, month } = toYearMonthDay(day);
  const first = fromYearMonthDay(year, month, 1);
  if (first === undefined) throw new NotShown('a month');
  return first + Math.min(wanted, daysInMonth(year, month)) - 1;
}

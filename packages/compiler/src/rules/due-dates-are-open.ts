import type { Contract, Obligation, Span } from '@termsheet/dsl';
import { type Day, formatLongDate, namedCalendar } from '@termsheet/runtime';
import { isSchedule, type ObligationSymbol } from '../bound/symbol.ts';
import { occursOf } from '../bound/occurs-of.ts';
import { headingAt } from '../documents/document.ts';
import { dueOnClosedDay } from '../diagnostics/due-on-closed-day.ts';
import { businessCalendarOf, type WorkingDays } from './dates/business-calendar-of.ts';
import { isRolled, type StatedDates, statedDay } from './dates/stated-dates.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/** So many of the dates are shown. */
const MAX_SHOWN = 4;

/**
 * What is due on a date that the contract names is due on a day when it can be done. A date that is
 * a Sunday or a holiday is put off, or put forward, by words that say so; counted deadlines are the
 * heading's.
 */
export const dueDatesAreOpen: SettledRule = (context) => {
  const { checked, report } = context;
  const { bound } = checked;
  const known = new Map<Contract | null, Judged>();
  for (const symbol of bound.symbols.lists.obligation) {
    const due = dueDatesOf(context, symbol);
    if (due === null) continue;
    const { act } = symbol.node;
    const heading = headingAt(bound.documents, symbol.name.span);
    const judged = known.get(heading) ?? {
      open: businessCalendarOf(bound, heading),
      closed: new Map(),
    };
    known.set(heading, judged);
    const { open } = judged;
    if (open === null) continue;
    const closed = closedAmong(judged, open, due.days);
    if (closed.length === 0 || act === null) continue;
    const found = {
      name: symbol.name.text,
      calendar: open.name,
      isPayment: act.kind === 'Pay',
      isOnSchedule: symbol.node.due?.kind === 'DueOnEach',
      shown: closed.slice(0, MAX_SHOWN).map((day) => describe(open, day)),
      closed: closed.length,
      of: due.days.length,
      extent: due.extent,
    };
    const related = due.place === null ? [] : [{ span: due.place, message: 'its dates are these' }];
    report(dueOnClosedDay.at(symbol.node.due?.span ?? symbol.name.span, found, { related }));
  }
};

/** What is open in the documents of one heading, and which of the dates that were asked for are not. */
interface Judged {
  readonly open: WorkingDays | null;
  readonly closed: Map<readonly Day[], readonly Day[]>;
}

function closedAmong({ closed }: Judged, open: WorkingDays, days: readonly Day[]): readonly Day[] {
  const found = closed.get(days) ?? days.filter((day) => closureOf(open, day) !== null);
  closed.set(days, found);
  return found;
}

interface DueDates extends StatedDates {
  /** Where the dates are stated, if not in the obligation itself. */
  readonly place: Span | null;
}

function dueDatesOf(context: SettledContext, symbol: ObligationSymbol): DueDates | null {
  const { due } = symbol.node;
  if (due?.kind === 'DueOn') return dueOnNamed(context, due);
  if (due?.kind !== 'DueOnEach') return null;
  const { bound } = context.checked;
  const key = bound.keys.get(symbol);
  const schedule = key !== undefined && isSchedule(key) ? occursOf(key) : null;
  if (schedule?.kind !== 'Schedule' || isRolled(schedule)) return null;
  const dates = context.index.statedDates(schedule);
  return dates === null || key === undefined ? null : { ...dates, place: key.name.span };
}

function dueOnNamed(
  { index }: SettledContext,
  { date }: Extract<NonNullable<Obligation['due']>, { readonly kind: 'DueOn' }>,
): DueDates | null {
  const day = statedDay(index.constants, date);
  return day === null ? null : { days: [day], extent: 'all', place: null };
}

/** Why nobody is at work; null on an open day. Past what a calendar knows, only weekends are closed. */
function closureOf({ calendar }: WorkingDays, day: Day): string | null {
  const isKnown = day >= calendar.first && day <= calendar.last;
  const days = isKnown ? calendar : namedCalendar('Weekdays');
  return days?.closure(day) ?? null;
}

function describe(open: WorkingDays, day: Day): string {
  return `${formatLongDate(day)} (${closureOf(open, day) ?? ''})`;
}

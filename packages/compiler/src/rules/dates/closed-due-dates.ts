import type { Contract, Obligation, Span } from '@termsheet/dsl';
import type { Day } from '@termsheet/runtime';
import type { Bound } from '../../bound/bound.ts';
import { nearestDayOf } from '../../bound/nearest-day.ts';
import { type ContractSymbol, isSchedule, type ObligationSymbol } from '../../bound/symbol.ts';
import { symbolsIn } from '../../checked/symbols-in.ts';
import { occursOf } from '../../bound/occurs-of.ts';
import { headingAt } from '../../documents/document.ts';
import type { dueOnClosedDay } from '../../diagnostics/due-on-closed-day.ts';
import type { SettledContext } from '../rule-context.ts';
import { businessCalendarOf, type WorkingDays } from './business-calendar-of.ts';
import { closureOf, describeClosed } from './closure-of.ts';
import { isRolled, lastStatedDates, type StatedDates, statedDay } from './stated-dates.ts';

/** What the day is called on which a debt is to be paid back. */
const MATURITY = /\bmaturity\b/iu;

/** So many of the dates are shown. */
const MAX_SHOWN = 4;

/** Something that is due on closed days by the file. */
export interface ClosedDue {
  readonly parameters: Parameters<typeof dueOnClosedDay.at>[1];
  /** The closed ones. */
  readonly days: ReadonlySet<Day>;
  readonly span: Span;
  /** Where the dates are stated, if not there. */
  readonly dates: Span | null;
}

/** What is due by the file on dates that it names, and of which some are closed days. */
export function* closedDueDates(context: SettledContext): Iterable<ClosedDue> {
  const { bound } = context.checked;
  const known = new Map<Contract | null, Judged>();
  yield* closedMaturities(context, known);
  for (const symbol of bound.symbols.lists.obligation) {
    const due = dueDatesOf(context, symbol);
    if (due === null) continue;
    const { act } = symbol.node;
    const { judged, open } = judgedAt(bound, known, symbol.name.span);
    if (open === null) continue;
    const days = closedAmong(judged, open, due.days);
    if (days.size === 0 || act === null) continue;
    const parameters = {
      name: symbol.name.text,
      calendar: open.name,
      isPayment: act.kind === 'Pay',
      of: symbol.node.due?.kind === 'DueOnEach' ? ('schedule' as const) : ('duty' as const),
      shown: [...days].slice(0, MAX_SHOWN).map((day) => describeClosed(open, day)),
      closed: days.size,
      among: due.days.length,
      extent: due.extent,
    };
    yield { parameters, days, span: symbol.node.due?.span ?? symbol.name.span, dates: due.place };
  }
}

function judgedAt(
  bound: Bound,
  known: Map<Contract | null, Judged>,
  span: Span,
): { readonly judged: Judged; readonly open: WorkingDays | null } {
  const heading = headingAt(bound.documents, span);
  const before = known.get(heading);
  const judged = before ?? { open: businessCalendarOf(bound, heading), closed: new Map() };
  known.set(heading, judged);
  return { judged, open: judged.open };
}

/**
 * The day on which a debt matters most is its maturity: where a contract says on which days people are
 * at work it is told of also if the payment itself is left to another document, but not if a duty here
 * is due on it.
 */
function* closedMaturities(
  context: SettledContext,
  known: Map<Contract | null, Judged>,
): Iterable<ClosedDue> {
  const { bound } = context.checked;
  if (bound.symbols.lists.calendar.length === 0) return;
  const told = new Set<ContractSymbol>([...termsDueOn(context), ...termsRolled(context)]);
  for (const symbol of bound.symbols.lists.definition) {
    if (!MATURITY.test(symbol.name.text) || told.has(symbol)) continue;
    const { body } = symbol.node;
    if (context.checked.types.get(body)?.kind !== 'date') continue;
    const day = statedDay(context.index.constants, body);
    const { open } = judgedAt(bound, known, symbol.name.span);
    if (day === null || open === null || closureOf(open, day) === null) continue;
    const parameters = {
      name: symbol.name.text,
      calendar: open.name,
      isPayment: true,
      of: 'term' as const,
      shown: [describeClosed(open, day)],
      closed: 1,
      among: 1,
      extent: 'all' as const,
    };
    yield { parameters, days: new Set([day]), span: body.span, dates: null };
  }
}

/** The Terms that a duty is due on. */
function termsDueOn({ checked }: SettledContext): readonly ContractSymbol[] {
  return checked.bound.symbols.lists.obligation.flatMap(({ node }) =>
    node.due?.kind === 'DueOn' ? symbolsIn(checked.bound, node.due.date) : [],
  );
}

/** The Terms of which it is said what becomes of a closed day. */
function termsRolled({ checked, index }: SettledContext): readonly ContractSymbol[] {
  const picked = index.all('PickEvent').flatMap((node) => nearestDayOf(checked.bound, node) ?? []);
  return [...index.all('NearestOpenDay'), ...picked].flatMap(({ anchor }) =>
    symbolsIn(checked.bound, anchor),
  );
}

/** What is open in the documents of one heading, and which of the dates that were asked for are not. */
interface Judged {
  readonly open: WorkingDays | null;
  readonly closed: Map<readonly Day[], ReadonlySet<Day>>;
}

function closedAmong(
  { closed }: Judged,
  open: WorkingDays,
  days: readonly Day[],
): ReadonlySet<Day> {
  const found = closed.get(days) ?? new Set(days.filter((day) => closureOf(open, day) !== null));
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
  const dates =
    context.index.statedDates(schedule) ?? lastStatedDates(context.index.constants, schedule);
  return dates === null || key === undefined ? null : { ...dates, place: key.name.span };
}

function dueOnNamed(
  { index }: SettledContext,
  { date }: Extract<NonNullable<Obligation['due']>, { readonly kind: 'DueOn' }>,
): DueDates | null {
  const day = statedDay(index.constants, date);
  return day === null ? null : { days: [day], extent: 'all', place: null };
}

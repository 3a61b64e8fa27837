import type { Declaration, DurationLiteral, Expression, Name, Span } from '@termsheet/dsl';
import { type CalendarSymbol, type ContractSymbol, isSchedule } from '../bound/symbol.ts';
import { clockCanStop } from '../diagnostics/clock-can-stop.ts';
import { assume, refute } from './conditions/assume.ts';
import { Knowledge } from './conditions/knowledge.ts';
import { calendarOf, standingClocks } from './dates/standing-clocks.ts';
import { symbolsReached } from './index/symbols-reached.ts';
import { type NamedReading, underEachReading } from './readings/under-each-reading.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/** So many of the clocks of one calendar are named. */
const MAX_NAMED = 4;

/**
 * Time that somebody waits for passes whatever happens. Where the days of a calendar are only those
 * on which something holds that can cease, what is counted in them can wait without end: the stock
 * that nobody quotes has no trading days, so that its suspension never grows old.
 */
export const clocksKeepRunning: SettledRule = (context) => {
  const calendars = context.checked.bound.symbols.lists.calendar.filter(
    ({ node }) => node.condition !== null,
  );
  if (calendars.length === 0) return;
  const told = new Set([...standingClocks(context)].map(({ calendar }) => calendar));
  const clocks = clocksByCalendar(context);
  for (const calendar of calendars) {
    const { condition } = calendar.node;
    const waiting = clocks.get(calendar) ?? [];
    if (condition === null || waiting.length === 0 || told.has(calendar)) continue;
    const stops = stopsUnder(context, condition);
    if (stops === undefined) continue;
    const names = [...new Set(waiting.map(({ name }) => name.text))];
    const found = {
      calendar: calendar.name.text,
      waiting: names.slice(0, MAX_NAMED),
      more: Math.max(0, names.length - MAX_NAMED),
      reading: stops.reading,
    };
    const related = waiting
      .slice(0, MAX_NAMED)
      .map(({ span }) => ({ span, message: 'this is counted in its days' }));
    context.report(clockCanStop.at(condition.span, found, { related }));
  }
};

/** Something that waits for so many days. */
interface Clock {
  readonly name: Name;
  readonly span: Span;
}

function clocksByCalendar(context: SettledContext): ReadonlyMap<CalendarSymbol, readonly Clock[]> {
  const found = new Map<CalendarSymbol, Clock[]>();
  for (const node of context.index.declarations) {
    for (const { calendar, ...clock } of clocksOf(context, node)) {
      const alike = found.get(calendar);
      if (alike === undefined) found.set(calendar, [clock]);
      else alike.push(clock);
    }
  }
  return found;
}

/** What waits in a declaration: events, duties and rights, and states of affairs that must last. */
function* clocksOf(
  context: SettledContext,
  node: Declaration,
): Iterable<Clock & { readonly calendar: CalendarSymbol }> {
  const name = nameOf(node);
  if (name === null) return;
  for (const duration of durationsOf(node)) {
    const calendar = calendarOf(context, duration);
    if (calendar !== null) yield { name, span: duration.span, calendar };
  }
  for (const part of context.index.within(node)) {
    if (part.kind !== 'OnDays') continue;
    const calendar = context.checked.sampledDays.get(part) ?? null;
    const days = calendar?.node.condition ?? null;
    if (calendar === null || days === null) continue;
    if (isOfOtherInputs(context, part.condition, days)) yield { name, span: part.span, calendar };
  }
}

function nameOf(node: Declaration): Name | null {
  if (node.kind === 'Event') return node.names[0] ?? null;
  if (node.kind === 'Definition' || node.kind === 'Obligation') return node.name;
  return node.kind === 'Right' || node.kind === 'Ambiguous' ? node.name : null;
}

function durationsOf(node: Declaration): readonly DurationLiteral[] {
  if (node.kind === 'Event') {
    const duration = node.occurs?.kind === 'OccursAfterEach' ? node.occurs.duration : null;
    return duration === null ? [] : [duration];
  }
  if (node.kind === 'Right') {
    const { window } = node;
    return window?.kind === 'WithinWindow' && window.direction === 'after' ? [window.duration] : [];
  }
  if (node.kind !== 'Obligation') return [];
  const { due, grace, cure } = node;
  const counted = due?.kind === 'DueOn' && due.date.kind === 'DateOffset' ? due.date : null;
  const isAfter = counted?.direction === 'after';
  return [isAfter ? counted.duration : null, grace?.duration, cure?.duration].filter(
    (duration) => duration != null,
  );
}

/**
 * Whether a state of affairs is asked of the days, told by other inputs than the days are: how the two
 * go together nothing says. A price of the day is not there on any other day.
 */
function isOfOtherInputs(
  { checked }: SettledContext,
  asked: Expression,
  days: Expression,
): boolean {
  const read = inputsOf(checked.bound, asked);
  if (read.some((symbol) => checked.seriesCalendars.get(symbol) != null)) return false;
  const ofDays = inputsOf(checked.bound, days);
  return read.length > 0 && !read.some((symbol) => ofDays.includes(symbol));
}

/** What somebody supplies or reports, among what a condition reads. */
function inputsOf(
  bound: SettledContext['checked']['bound'],
  condition: Expression,
): readonly ContractSymbol[] {
  return [...symbolsReached(bound, [condition])].filter((symbol) => {
    if (symbol.kind === 'event') return symbol.node.kind !== 'Table' && !isSchedule(symbol);
    return symbol.kind === 'fact' || symbol.kind === 'state';
  });
}

/** The reading under which days can cease to pass, null where it is any; undefined where there is none. */
function stopsUnder(
  context: SettledContext,
  condition: Expression,
): { readonly reading: NamedReading | null } | undefined {
  if (inputsOf(context.checked.bound, condition).length === 0) return undefined;
  const readings = underEachReading(context, [condition]);
  const stopping = readings.filter(({ constants }) => {
    const always = refute(new Knowledge(constants), condition) !== null;
    return !always && assume(new Knowledge(constants), condition) === null;
  });
  const [first] = stopping;
  if (first === undefined) return undefined;
  return { reading: stopping.length === readings.length ? null : first.reading };
}

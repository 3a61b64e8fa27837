import type { DurationUnit, Expression, Window } from '@termsheet/dsl';
import type { Bound } from '../bound/bound.ts';
import type { CalendarSymbol, ContractSymbol } from '../bound/symbol.ts';
import type { CheckContext } from './check-context.ts';
import type { SeriesCalendar } from './checked.ts';
import { childrenOf } from './children-of.ts';

/** A term that is read on the days of a window. */
interface Sampled {
  readonly node: Expression;
  readonly window: Window;
  /** What is read on each of them. */
  readonly operands: readonly Expression[];
  /** The days that are named; null where the window or the operand tells them. */
  readonly days: DurationUnit | null;
}

/**
 * Notes on which days a statistic reads its operand: the days that it names; else those of the
 * calendar that its window counts; else those of the one calendar whose series the operand reads;
 * else every day.
 */
export function noteSampledDays(context: CheckContext, sample: Sampled): void {
  if (sample.days !== null) {
    context.sampledDays.set(sample.node, calendarOf(context.bound, sample.days));
    return;
  }
  const counted = calendarOfWindow(context.bound, sample.window);
  const read = counted ?? seriesIn(context, sample.operands);
  context.sampledDays.set(sample.node, read === 'several' ? null : read);
}

function calendarOfWindow(bound: Bound, window: Window): CalendarSymbol | null {
  if (window.kind === 'FromWindow' || window.kind === 'AfterWindow') return null;
  return calendarOf(bound, window.duration.unit);
}

function calendarOf(bound: Bound, unit: DurationUnit): CalendarSymbol | null {
  if (unit.kind === 'calendar') return null;
  const referent = bound.referents.get(unit.calendar);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'calendar') return null;
  return referent.symbol;
}

/** The calendar of the series that expressions read, themselves or through definitions. */
function seriesIn(context: CheckContext, expressions: readonly Expression[]): SeriesCalendar {
  let found: SeriesCalendar = null;
  const waiting = [...expressions];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { expressions: inner, names } = childrenOf(at);
    for (const name of names) {
      const referent = context.bound.referents.get(name);
      if (referent?.kind !== 'declared') continue;
      found = joined(found, context.seriesCalendars.get(referent.symbol) ?? null);
    }
    waiting.push(...inner);
  }
  return found;
}

/** Notes which series a symbol's meaning reads; what it depends on must have been noted before. */
export function noteSeriesCalendar(context: CheckContext, symbol: ContractSymbol): void {
  context.seriesCalendars.set(symbol, seriesOf(context, symbol));
}

function seriesOf(context: CheckContext, symbol: ContractSymbol): SeriesCalendar {
  if (symbol.kind === 'fact') {
    const { series } = symbol.node;
    const referent = series === null ? undefined : context.bound.referents.get(series);
    if (referent?.kind !== 'declared' || referent.symbol.kind !== 'calendar') return null;
    return referent.symbol;
  }
  if (symbol.kind !== 'definition' && symbol.kind !== 'ambiguity') return null;
  let found: SeriesCalendar = null;
  for (const dependency of context.bound.dependencies.get(symbol) ?? []) {
    // A calendar that a definition counts in is not a series it reads.
    if (dependency.symbol.kind === 'calendar') continue;
    found = joined(found, context.seriesCalendars.get(dependency.symbol) ?? null);
  }
  return found;
}

function joined(left: SeriesCalendar, right: SeriesCalendar): SeriesCalendar {
  if (left === null) return right;
  return right === null || left === right ? left : 'several';
}

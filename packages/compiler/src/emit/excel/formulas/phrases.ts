import type { IrPhrase, Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { writeAllocation } from './allocations.ts';
import { openDays } from './calendar-days.ts';
import { dailyValues, writeDailyStatistic, writeOnDays } from './day-columns.ts';
import { statisticOf } from './column.ts';
import type { Env, Write } from './env.ts';
import { writeEventStatistic, writeThereIs } from './events.ts';
import { factArea, readLatest } from './facts.ts';
import { conditionOf } from './filtered-days.ts';
import { type Formula, write } from './formula.ts';
import { cellOf, negated } from './logic.ts';
import { dayOf } from './moments.ts';
import { numberOf } from './numbers.ts';
import { occurrenceOf } from './occurrences.ts';
import { severalValues } from './several-values.ts';
import { writeSearch } from './searches.ts';
import { IMPOSSIBLE, NONE, UNKNOWN } from './statuses.ts';
import { windowEnds } from './windows.ts';

/** Statistics over days and events; what a spreadsheet has no formula for is not held. */
export function writePhrase(env: Env, node: IrPhrase, inner: Write): Formula {
  switch (node.kind) {
    case 'sample':
      return writeSample(env, node, inner);
    case 'list statistic':
      return writeListStatistic(env, node, inner);
    case 'event statistic':
      return writeEventStatistic(env, node, inner);
    case 'there is':
      return writeThereIs(env, node, inner);
    case 'allocate':
      return writeAllocation(env, node, inner);
    case 'has values':
      return writeHasValues(env, node);
    case 'pick event':
      return numberOf(env, occurrenceOf(env, node));
    case 'latest':
      return readLatest(env, node, inner);
    case 'largest':
      return writeSearch(env, node, inner);
    case 'on days':
      return writeOnDays(env, node, inner);
  }
}

/** The series whose values a window takes on its own days; null for what is read day by day. */
function seriesOf(env: Env, operand: IrExpression, days: number | null): number | null {
  if (operand.kind === 'fact' && operand.key === null) {
    const series = env.book.ir.facts[operand.index]?.series ?? null;
    if (series !== null && series === days) return operand.index;
  }
  if (operand.kind === 'definition' && operand.key === null && operand.argument === null) {
    const body = env.book.ir.definitions[operand.index]?.body;
    if (body?.kind === 'fact') return seriesOf(env, body, days);
  }
  return null;
}

function isReadDaily(env: Env, { operand, days, weight }: Node<'sample'>): boolean {
  const isFiltered = days !== null && conditionOf(env, days) !== null;
  return weight !== null || isFiltered || seriesOf(env, operand, days) === null;
}

function writeSample(env: Env, node: Node<'sample'>, inner: Write): Formula {
  if (node.count !== null) throw new NotHeld('it takes a list as a value');
  if (isReadDaily(env, node)) return writeDailyStatistic(env, node, inner);
  const values = complete(env, node, inner);
  const { statistic } = node;
  const take = { highest: 'MAX(', lowest: 'MIN(', average: 'AVERAGE(', sum: 'SUM(' }[statistic];
  return windowed(env, node, {
    inner,
    least: statistic === 'sum' ? 0 : 1,
    result: write`${take}${values})`,
  });
}

/** A statistic of a list: of a fact with several values, or of the n lowest or highest. */
function writeListStatistic(env: Env, node: Node<'list statistic'>, inner: Write): Formula {
  const { operand: list, statistic } = node;
  const several = severalValues(env, list);
  if (several !== null && node.count === null) return statisticOf(statistic, several.cells);
  if (list.kind === 'list statistic' && list.count !== null) {
    const all = severalValues(env, list.operand);
    if (all !== null)
      return ofExtremes(all.cells, { count: list.count, of: list.statistic, statistic });
  }
  if (list.kind !== 'sample' || list.count === null || node.count !== null) {
    throw new NotHeld('it takes a statistic of a list');
  }
  const taken = { count: list.count, of: list.statistic, statistic };
  if (isReadDaily(env, list)) return ofExtremes(dailyValues(env, list, inner), taken);
  const result = extremes(complete(env, list, inner), taken);
  return windowed(env, list, { inner, least: list.count, result });
}

/** A statistic of so many of the lowest, or highest, of some cells. */
interface OfExtremes {
  readonly count: number;
  readonly of: Node<'sample'>['statistic'];
  readonly statistic: Node<'list statistic'>['statistic'];
}

function extremes(values: Formula, { count, of, statistic }: OfExtremes): Formula {
  const places = Array.from({ length: count }, (_, at) => String(at + 1)).join(';');
  const takesHighest = of === 'highest';
  const ranked = write`${takesHighest ? 'LARGE(' : 'SMALL('}${values},{${places}})`;
  const sum = write`SUMPRODUCT(${ranked})`;
  const edge = (which: 'LARGE(' | 'SMALL(', place: number): Formula =>
    write`${which}${values},${String(place)})`;
  return {
    sum,
    average: write`${sum}/${String(count)}`,
    highest: takesHighest ? edge('LARGE(', 1) : edge('SMALL(', count),
    lowest: takesHighest ? edge('LARGE(', count) : edge('SMALL(', 1),
  }[statistic];
}

/** The same of cells that may be fewer, or without a value. */
function ofExtremes(values: Formula, taken: OfExtremes): Formula {
  const { count } = taken;
  const enough = write`IF(COUNT(${values})<${String(count)},${IMPOSSIBLE},${extremes(values, taken)})`;
  return write`IF(ISERROR(SUM(${values})),SUM(${values}),${enough})`;
}

/** Whether a fact with several values has any. */
function writeHasValues(env: Env, { operand, negated: isNegated }: Node<'has values'>): Formula {
  const several = severalValues(env, operand);
  if (several === null) throw new NotHeld('it asks whether a list has values');
  return isNegated ? negated(several.any) : several.any;
}

interface Windowed {
  readonly inner: Write;
  /** Fewer values than this give nothing to take. */
  readonly least: number;
  readonly result: Formula;
}

/** A result over a window, where every day of it has its value. */
function windowed(env: Env, node: Node<'sample'>, { inner, least, result }: Windowed): Formula {
  const { series, from, to } = windowOf(env, node, inner);
  const [dates, values] = [factArea(env, series, 'dates'), factArea(env, series, 'values')];
  const [first, last] = [factArea(env, series, 'first'), factArea(env, series, 'last')];
  const wanted = cellOf(env, openDays(env, node.days ?? 0, { from, to }), '0');
  const found = write`SUMPRODUCT((${dates}>=${from})*(${dates}<=${to})*ISNUMBER(${values}))`;
  const gap = write`IF(AND(${from}>=${first},${to}<=${last}),${NONE},${UNKNOWN})`;
  const enough =
    least === 0 ? result : write`IF(${wanted}<${String(least)},${IMPOSSIBLE},${result})`;
  const known = write`IF(${found}<${wanted},${gap},${enough})`;
  return write`IF(${to}>${dayOf(env)},${UNKNOWN},${known})`;
}

function windowOf(
  env: Env,
  node: Node<'sample'>,
  inner: Write,
): { readonly series: number; readonly from: Formula; readonly to: Formula } {
  const series = seriesOf(env, node.operand, node.days);
  if (series === null) throw new Error('What is read day by day has rows of its own.');
  const { from, to } = windowEnds(env, node.window, inner);
  if (from === null || to === null)
    throw new NotHeld('it takes a window without a first or last day');
  return { series, from, to };
}

/** The cells of a series from one day to another; its dates stand in order. */
function complete(env: Env, node: Node<'sample'>, inner: Write): Formula {
  const { series, from, to } = windowOf(env, node, inner);
  const [dates, values] = [factArea(env, series, 'dates'), factArea(env, series, 'values')];
  const first = write`INDEX(${values},IFERROR(MATCH(${from}-1,${dates},1),0)+1)`;
  return write`${first}:INDEX(${values},MATCH(${to},${dates},1))`;
}

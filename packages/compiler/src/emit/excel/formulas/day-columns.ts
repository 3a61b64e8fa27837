import { parseIsoDate, type WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import { calendarArea, workday } from './calendar-days.ts';
import type { Env, Nest, Write } from './env.ts';
import { BESIDES, conditionOf, meetsCondition } from './filtered-days.ts';
import { guarded, statisticOf, unknownFirst } from './column.ts';
import { atom, type Formula, keyOf, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { eachOf, isUponEvent, lookingAt, seenFromRow } from './nests.ts';
import { IMPOSSIBLE, UNKNOWN } from './statuses.ts';
import { countedByStretches } from './stretches.ts';
import { windowEnds } from './windows.ts';

/** Longer windows than this are not laid out day by day. */
const MAX_DAYS = 400;

/** So many days are laid out of a window whose length is not fixed; of a longer one nothing is known. */
const OPEN_DAYS = 200;
const OPEN_DAYS_UPON_EVENT = 60;

const ROW = atom({ kind: 'fixed', what: 'row' });

/** What is read on each day of a window. */
interface DaysAsked {
  readonly window: WindowSpec<IrExpression>;
  /** The calendar whose days are read; null for every day. */
  readonly days: number | null;
}

/** The rows of a window's days, and how to read something on each of them. */
interface DayColumns {
  readonly nest: Nest;
  /** A column with what an expression is on each day, nothing in the rows after the last. */
  readonly read: (node: IrExpression, as: (value: Formula) => Formula) => Formula;
  /** How many days the window has. */
  readonly total: () => Formula;
}

function dayColumns(env: Env, { window, days }: DaysAsked, inner: Write): DayColumns {
  const count = boundOf(env, { window, days });
  const { from, to } = windowEnds(env, window, inner);
  if (from === null || to === null)
    throw new NotHeld('it takes a window without a first or last day');
  const calendar = days === null ? 'day' : (env.book.ir.calendars[days]?.name ?? 'day');
  const { nest, env: at } = lookingAt(env, { kind: 'days', count }, calendar);
  const first = seenFromRow(at, from);
  const about = { title: calendar, format: 'yyyy-mm-dd' };
  const day = nest.block.slot(`day ${keyOf(first)}`, about, () =>
    days === null
      ? operation('sum', write`${first}+${ROW}-1`)
      : workday(at, days, {
          day: cellOf(at, operation('sum', write`${operand(first, 'sum')}-1`), 'yyyy-mm-dd'),
          count: ROW,
          past: write`IF(${seenFromRow(at, to)}>${calendarArea(env, days, 'last')},${UNKNOWN},${String(LAST_SERIAL)})`,
        }),
  );
  const there: Env = { ...at, moment: { kind: 'on', day } };
  const isIn = operation('comparison', write`${day}<=${operand(seenFromRow(at, to), 'sum')}`);
  const isFiltered = days !== null && conditionOf(env, days) !== null;
  const within = isFiltered ? write`IF(${isIn},${meetsCondition(at, days, day)},FALSE)` : isIn;
  const isLast = operation('comparison', write`${ROW}=${String(count)}`);
  const isOpenEnded = window.kind !== 'over' && window.kind !== 'within';
  const beyond = isOpenEnded ? write`AND(${isLast},${day}<${seenFromRow(at, to)})` : atom('FALSE');
  const column = (title: string, formula: Formula): Formula =>
    nest.block.slot(
      `each ${keyOf(formula)}`,
      { title, format: 'General' },
      () => write`IF(${beyond},NA(),IF(${within},${formula},""))`,
    );
  return {
    nest,
    read: (node, as) => column(`On each ${calendar}`, as(inner(there, node))),
    total: () => write`SUM(${eachOf(nest, column('In the window', atom('1')))})`,
  };
}

/** How many days there are from one printed date to another; null where a date is worked out. */
function fixedDays(window: WindowSpec<IrExpression>): number | null {
  if (window.kind !== 'from') return null;
  const [from, to] = [window.from, window.to].map((end) =>
    end.kind === 'constant' && end.constant.kind === 'day' ? parseIsoDate(end.constant.iso) : null,
  );
  if (from == null || to == null) return null;
  if (to - from >= MAX_DAYS)
    throw new NotHeld(`it reads each day of a window of more than ${MAX_DAYS} days`);
  return Math.max(1, to - from + 1);
}

/** How many days a window has at most. */
function boundOf(env: Env, { window, days }: DaysAsked): number {
  const isFiltered = days !== null && conditionOf(env, days) !== null;
  if (window.kind !== 'over' && window.kind !== 'within')
    return fixedDays(window) ?? (isUponEvent(env) ? OPEN_DAYS_UPON_EVENT : OPEN_DAYS);
  const { count, unit } = window.length;
  const most =
    typeof unit === 'object'
      ? days === unit.calendar
        ? count + (isFiltered ? BESIDES : 0)
        : 2 * count + 10
      : count * { days: 1, weeks: 7, months: 31, years: 366 }[unit];
  const rows = most + (window.kind === 'within' ? 1 : 0);
  if (rows > MAX_DAYS)
    throw new NotHeld(`it reads each day of a window of more than ${MAX_DAYS} days`);
  return Math.max(1, rows);
}

/** The values of a term on the days of a window, each in a row. */
export function dailyValues(env: Env, node: Node<'sample'>, inner: Write): Formula {
  const { nest, read } = dayColumns(env, node, inner);
  return eachOf(
    nest,
    read(node.operand, (value) => value),
  );
}

/** A statistic of a term over the days of a window. */
export function writeDailyStatistic(env: Env, node: Node<'sample'>, inner: Write): Formula {
  const isSteady = node.days === null && !movesWithHistory(env.book.ir, node.operand);
  if (isSteady && node.weight === null) return steadyStatistic(env, node, inner);
  const { nest, read } = dayColumns(env, node, inner);
  const column = (each: IrExpression): Formula =>
    eachOf(
      nest,
      read(each, (value) => value),
    );
  const values = column(node.operand);
  if (node.weight === null) {
    return unknownFirst(values, statisticOf(node.statistic, values));
  }
  const weights = column(node.weight);
  const sums = write`SUM(${values})+SUM(${weights})`;
  return write`IF(ISERROR(${sums}),${sums},SUMPRODUCT(${values},${weights})/SUM(${weights}))`;
}

/** The same of what is no other on any of the days: they are counted, however many there are. */
function steadyStatistic(env: Env, node: Node<'sample'>, inner: Write): Formula {
  const { from, to } = windowEnds(env, node.window, inner);
  if (from === null || to === null)
    throw new NotHeld('it takes a window without a first or last day');
  const days = cellOf(env, write`MAX(0,${operand(to, 'sum')}-${operand(from, 'product')}+1)`, '0');
  const value = cellOf(env, inner(env, node.operand));
  const taken =
    node.statistic === 'sum'
      ? write`IF(${days}=0,0,${days}*${value})`
      : write`IF(${days}=0,${IMPOSSIBLE},${value})`;
  // From when is asked before until when.
  return guarded(taken, [to, from]);
}

/** Whether a condition holds on each, on at least so many, or on so many consecutive days of a window. */
export function writeOnDays(env: Env, node: Node<'on days'>, inner: Write): Formula {
  const counted = countedByStretches(env, node, inner);
  if (counted !== null) return counted;
  const { nest, read, total } = dayColumns(env, node, inner);
  const cell = read(node.condition, (verdict) => write`IF(${verdict},1,0)`);
  const verdicts = eachOf(nest, cell);
  const all = cellOf(env, total(), '0');
  const needed = node.atLeast === null ? all : atom(String(node.atLeast));
  const isRun = node.run === 'consecutive' && node.atLeast !== null;
  const certain = isRun ? longestRun(nest, cell, 'FALSE') : write`COUNTIF(${verdicts},1)`;
  const possible = isRun ? longestRun(nest, cell, 'TRUE') : write`${all}-COUNTIF(${verdicts},0)`;
  const open = unknownFirst(verdicts, write`SUM(${verdicts})>0`);
  return write`IF(${certain}>=${needed},TRUE,IF(${possible}<${needed},FALSE,${open}))`;
}

/** The most days in a row on which something holds; those on which it is not known count as told. */
function longestRun(nest: Nest, cell: Formula, unknown: 'TRUE' | 'FALSE'): Formula {
  const key = `run ${unknown} ${keyOf(cell)}`;
  if (nest.block.find(key) === undefined) {
    const at = nest.block.reserve(key);
    const before = write`IF(${ROW}=1,0,${atom({ kind: 'previous', slot: at })})`;
    // A row that is no day of the calendar, or lies after the window, breaks nothing off.
    const days = write`IF(IFERROR(${cell}="",FALSE),${before},IF(IFERROR(${cell}=1,${unknown}),${before}+1,0))`;
    nest.block.fill(key, { title: 'Days in a row', format: '0' }, days);
  }
  const slot = nest.block.find(key) ?? 0;
  return write`MAX(${atom({ kind: 'each', nest: nest.key, slot })})`;
}

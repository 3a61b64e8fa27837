import type { Node } from '../../../ir/chapters.ts';
import { calendarArea, isOpen, openDays } from './calendar-days.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Write } from './env.ts';
import { conditionOf } from './filtered-days.ts';
import { atom, type Formula, operand, write } from './formula.ts';
import { isScalar } from './is-scalar.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceKnown } from './moments.ts';
import { NONE, supplied, UNKNOWN } from './statuses.ts';

/** The parts of a sheet that hold a fact: its dates and its values; of a series also its first and last day. */
export function factArea(
  env: Env,
  index: number,
  part: 'dates' | 'values' | 'first' | 'last',
): Formula {
  const spec = env.book.ir.facts[index];
  if (spec === undefined || spec.several || spec.keyedBy !== null || !isScalar(spec.type.kind)) {
    throw new NotHeld(
      `it rests on ${spec?.name ?? 'a fact'}, of which one cell a day holds no value`,
    );
  }
  return areaOfFact(env, index, part);
}

/** The same whatever the fact holds; `all` are the values of a date side by side, where it has several. */
export function areaOfFact(
  { book }: Env,
  index: number,
  part: 'dates' | 'values' | 'first' | 'last' | 'all',
): Formula {
  book.areas.add(`fact ${index}`);
  return atom({ kind: 'area', area: `fact ${index} ${part}` });
}

/**
 * A fact on the date in question. A plain fact carries its last row forward; a series has a value only on
 * its days, none between its first and its last where there is no row, and is unknown beyond.
 */
export function readFact(env: Env, index: number): Formula {
  const { book, block } = env;
  const spec = book.ir.facts[index];
  const about = { title: spec?.name ?? '', format: numberFormat(spec?.type ?? { kind: 'text' }) };
  const [dates, values] = [factArea(env, index, 'dates'), factArea(env, index, 'values')];
  const cell = block.slot(`fact ${index} ${momentKey(env)}`, about, () => {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const read =
      spec?.series == null
        ? supplied(write`INDEX(${values},MATCH(${day},${dates},1))`, spec?.type.kind)
        : readSeries(env, { index, day, calendar: spec.series });
    return onceKnown(env, day, read);
  });
  return { ...cell, isPlain: true };
}

function readSeries(
  env: Env,
  {
    index,
    day,
    calendar,
  }: { readonly index: number; readonly day: Formula; readonly calendar: number },
): Formula {
  const [dates, values] = [factArea(env, index, 'dates'), factArea(env, index, 'values')];
  const [first, last] = [factArea(env, index, 'first'), factArea(env, index, 'last')];
  calendarArea(env, calendar, 'closed');
  const row = write`INDEX(${values},MATCH(${day},${dates},0))`;
  const value = write`IFERROR(IF(OR(${row}="",${row}="none"),${NONE},${row}),${NONE})`;
  const known = write`IF(OR(${day}<${first},${day}>${last}),${UNKNOWN},${value})`;
  return write`IF(${isOpen(env, calendar, day)},${known},${NONE})`;
}

/**
 * The last value of a series on or before a day. It is unknown where all before are without one, where the
 * series has days after its last row, and of days to come.
 */
export function readLatest(env: Env, node: Node<'latest'>, inner: Write): Formula {
  const { book, moment } = env;
  const spec = book.ir.facts[node.fact];
  const calendar = spec?.series ?? null;
  if (calendar === null || node.key !== null || conditionOf(env, calendar) !== null)
    throw new NotHeld(
      'it looks for the latest of what is kept for each of several, or has days of its own',
    );
  if (moment.kind === 'never' || moment.kind === 'ahead')
    throw new NotHeld(`it looks for the latest ${spec?.name ?? ''} whatever the date in question`);
  const [dates, values] = [factArea(env, node.fact, 'dates'), factArea(env, node.fact, 'values')];
  const day = cellOf(env, inner(env, node.anchor), 'yyyy-mm-dd');
  const told = cellOf(env, factArea(env, node.fact, 'last'), 'yyyy-mm-dd');
  const by = write`${dates},"<="&${operand(day, 'atom')}`;
  const row = write`_xlfn.MAXIFS(${dates},${by},${values},"<>",${values},"<>none")`;
  const found = cellOf(env, row, 'yyyy-mm-dd');
  const from = cellOf(env, write`${operand(told, 'sum')}+1`, 'yyyy-mm-dd');
  const isOver = write`${openDays(env, calendar, { from, to: day })}>0`;
  const isKnown = write`AND(${day}<=${atom({ kind: 'fixed', what: 'date' })},${told}>0,${found}>0)`;
  const value = write`INDEX(${values},MATCH(${found},${dates},0))`;
  const known = write`IF(${isKnown},IF(${isOver},${UNKNOWN},${value}),${UNKNOWN})`;
  return write`IF(ISERROR(${day}),${day},${known})`;
}

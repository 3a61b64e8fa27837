import { calendarArea, isOpen } from './calendar-days.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { isScalar } from './is-scalar.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome } from './moments.ts';
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
  env.book.areas.add(`fact ${index}`);
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
        ? supplied(write`INDEX(${values},MATCH(${day},${dates},1))`)
        : readSeries(env, { index, day, calendar: spec.series });
    return onceCome(env, day, read);
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

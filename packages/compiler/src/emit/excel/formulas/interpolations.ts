import type { Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Write } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { requireConstants } from './printed-tables.ts';
import { IMPOSSIBLE } from './statuses.ts';

/** Where a place stands along an axis: after so many places, and which part of the way to the next. */
interface Spot {
  readonly from: Formula;
  readonly part: Formula;
}

/** A column of a table at a place between its rows, in a straight line along each of its axes. */
export function writeInterpolation(env: Env, node: Node<'interpolated'>, inner: Write): Formula {
  const { event, column, at, year } = node;
  const { book } = env;
  const spec = book.ir.events[event];
  const rows = spec?.source.kind === 'row' ? spec.source.rows : null;
  if (spec === undefined || rows === null || at.length > 2)
    throw new NotHeld('it reads a straight line between the rows of a table that inputs bring');
  requireConstants(book, event);
  for (const field of [column, ...at.keys()]) book.areas.add(`field ${event} ${field}`);
  book.areas.add(`table ${event}`);
  const area = (field: number): Formula => atom({ kind: 'area', area: `field ${event} ${field}` });
  const first = JSON.stringify(rows[0]?.[0]);
  const across = at.length < 2 ? 1 : rows.filter((row) => JSON.stringify(row[0]) === first).length;
  const values = at.map((each) => cellOf(env, inner(env, each)));
  const [down = { from: atom('1'), part: atom('0') }, right] = values.map((value, axis): Spot => {
    const isDate = spec.fields[axis]?.type.kind === 'date' && year === '365';
    const places = area(axis);
    const own = axis === 0 ? places : write`INDEX(${places},1):INDEX(${places},${String(across)})`;
    return spotOf(env, { value, places: own, step: axis === 0 ? across : 1, isDate });
  });
  const corner = (further: number, beside: number): Formula => {
    const row = write`(${down.from}-1+${String(further)})*${String(across)}+${right?.from ?? '1'}+${String(beside)}`;
    return write`INDEX(${area(column)},${row})`;
  };
  const line = (further: number): Formula =>
    right === undefined
      ? corner(further, 0)
      : between(corner(further, 0), corner(further, 1), right.part);
  return between(line(0), line(1), down.part);
}

/** What does not count is not read. */
function between(from: Formula, to: Formula, part: Formula): Formula {
  return write`(IF(${part}=1,0,(1-${part})*${from})+IF(${part}=0,0,${part}*${to}))`;
}

function spotOf(
  env: Env,
  axis: {
    readonly value: Formula;
    readonly places: Formula;
    /** So many rows have the same place. */
    readonly step: number;
    /** Whether leap days make no way longer. */
    readonly isDate: boolean;
  },
): Spot {
  const { value, places, step, isDate } = axis;
  const row = write`MATCH(${value},${places},1)`;
  const found = cellOf(
    env,
    write`IF(ISERROR(${value}),${value},IFERROR(${row},${IMPOSSIBLE}))`,
    '0',
  );
  const from = cellOf(env, write`INT((${found}-1)/${String(step)})+1`, '0');
  const before = cellOf(env, write`INDEX(${places},(${from}-1)*${String(step)}+1)`);
  // Beyond the last place there is no next one, unless it is that place itself.
  const next = write`INDEX(${places},${from}*${String(step)}+1)`;
  const isLast = write`${from}*${String(step)}>=ROWS(${places})`;
  const after = cellOf(env, write`IF(${isLast},${IMPOSSIBLE},${next})`);
  const leap = isDate ? write`-(${leapDays(after)}-${leapDays(before)})` : '';
  const part = write`MIN(1,(${value}-${before})/(${after}-${before}${leap}))`;
  return { from, part: cellOf(env, write`IF(${value}=${before},0,${part})`) };
}

/** How many leap days there are through a day, since some day before all of them. */
function leapDays(day: Formula): Formula {
  const isPast = write`IF(DAY(DATE(YEAR(${day}),3,0))=29,IF(${day}>=DATE(YEAR(${day}),2,29),1,0),0)`;
  return write`(INT((YEAR(${day})-1)/4)+${isPast})`;
}

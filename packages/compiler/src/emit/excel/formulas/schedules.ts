import type { ScheduleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import type { Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import { type Book, type Env, standingIn, type Write } from './env.ts';
import { atom, type Formula, operand, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { offset } from './offset.ts';
import { NONE } from './statuses.ts';

/** The cells in which the sheet Schedules lists the dates of a schedule. */
export function scheduleDates(book: Book, event: number): Formula {
  const spec = book.ir.events[event];
  if (spec?.source.kind !== 'schedule') throw new NotHeld('it asks for the dates of no schedule');
  const area = `schedule ${event}`;
  const { name, clause } = spec;
  // Written here so that what cannot be listed is refused where it is asked for.
  if (!book.schedules.has(area))
    book.schedules.set(area, { name, clause, ...listDates(book, spec.source.spec) });
  return atom({ kind: 'area', area });
}

/** The dates on which what accrued begins to bear interest, counted from its first day. */
export function compoundingDates(
  book: Book,
  {
    state,
    from,
    months,
  }: { readonly state: number; readonly from: IrExpression; readonly months: number },
): Formula {
  const area = `compounding ${state}`;
  const spec = book.ir.states[state];
  if (!book.schedules.has(area)) {
    const at = standingIn({ book, block: book.days, moment: { kind: 'never' } });
    const start = steady(at, from);
    const places = Math.min((YEARS * 12) / months, MOST_DATES);
    book.schedules.set(area, {
      name: `Compounding of ${spec?.name ?? ''}`,
      clause: spec?.clause ?? '',
      from: write`${start}+1`,
      to: null,
      dates: () =>
        Array.from({ length: places }, (_, place) =>
          offset(at, start, { count: months * (place + 1), unit: 'months' }),
        ),
    });
  }
  return atom({ kind: 'area', area });
}

/** A day that never becomes another. */
function steady(at: Env, code: IrExpression): Formula {
  if (movesWithHistory(at.book.ir, code))
    throw new NotHeld('it rests on a schedule, an end of which may itself change');
  return cellOf(at, at.book.express(at, code), 'yyyy-mm-dd');
}

/** How the dates of a schedule are listed. */
export interface ListedDates {
  readonly name: string;
  readonly clause: string;
  /** The first and the last day within which they lie; null for a schedule without a last. */
  readonly from: Formula;
  readonly to: Formula | null;
  /** Each date in turn; `first` is the cell of the first day. */
  readonly dates: (first: Formula) => readonly Formula[];
}

/** So many years of dates are listed. */
const YEARS = 30;

function listDates(
  book: Book,
  spec: ScheduleSpec<IrExpression>,
): Omit<ListedDates, 'name' | 'clause'> {
  const { from, to, stubs, monthEnds, rolls, dates } = spec;
  if (stubs.length + monthEnds.length + rolls.length > 0)
    throw new NotHeld('it rests on a schedule with odd periods, month ends or moved dates');
  const at = standingIn({ book, block: book.days, moment: { kind: 'never' } });
  const read = (code: IrExpression): Formula => steady(at, code);
  const start = from === null ? atom('Takes_Effect') : read(from.day);
  // An end that may become another is asked for on each date.
  const end = to === null || movesWithHistory(book.ir, to.day) ? null : read(to.day);
  const first = from === null || from.isIn ? start : write`${start}+1`;
  const last = end === null || to?.isIn === true ? end : write`${end}-1`;
  return { from: first, to: last, dates: rowsOf(dates, { start, read, at }) };
}

interface Counted {
  readonly start: Formula;
  readonly read: (code: IrExpression) => Formula;
  readonly at: Env;
}

function rowsOf(
  dates: ScheduleSpec<IrExpression>['dates'],
  { start, read, at }: Counted,
): ListedDates['dates'] {
  switch (dates.kind) {
    case 'each year': {
      const days = [...dates.days].sort((a, b) => a.month - b.month || a.day - b.day);
      return (first) =>
        Array.from({ length: YEARS }, (_, year) =>
          days.map(({ month, day }) => {
            const ofMonth = write`DATE(YEAR(${first})+${String(year)},${String(month)},1)`;
            return dayOfMonth(ofMonth, day);
          }),
        ).flat();
    }
    case 'each month':
      return (first) =>
        Array.from({ length: 12 * YEARS }, (_, month) =>
          dayOfMonth(write`EDATE(${first}-DAY(${first})+1,${String(month)})`, dates.day),
        );
    case 'every': {
      const { period } = dates;
      if (period.kind !== 'constant' || period.constant.kind !== 'duration')
        throw new NotHeld('it rests on a schedule, the period of which is not fixed');
      const { count, unit } = period.constant.duration;
      if (typeof unit === 'object')
        throw new NotHeld('it rests on a schedule in days of a calendar');
      const perYear = { days: 366, weeks: 53, months: 12, years: 1 }[unit];
      const places = Math.min(Math.ceil((YEARS * perYear) / count), MOST_DATES);
      return () =>
        Array.from({ length: places }, (_, place) =>
          offset(at, start, { count: count * place, unit }),
        );
    }
    case 'listed': {
      const listed = dates.days.map(read);
      return () => listed;
    }
  }
}

/** More dates than this are not listed. */
const MOST_DATES = 400;

/** Day N of a month, or its last where it is shorter. */
function dayOfMonth(first: Formula, day: number): Formula {
  if (day <= 28) return write`${first}+${String(day - 1)}`;
  return write`MIN(${first}+${String(day - 1)},EOMONTH(${first},0))`;
}

/** A date of a schedule beside another day. */
export function dateBeside(env: Env, node: Node<'schedule date'>, inner: Write): Formula {
  const { ir } = env.book;
  const source = ir.events[node.event]?.source;
  const to = source?.kind === 'schedule' ? source.spec.to : null;
  if (to !== null && movesWithHistory(ir, to.day))
    throw new NotHeld('it rests on a schedule, an end of which may itself change');
  const dates = scheduleDates(env.book, node.event);
  const anchor = cellOf(env, inner(env, node.anchor), 'yyyy-mm-dd');
  const [take, sign] = {
    'on or after': ['_xlfn.MINIFS', '>='],
    after: ['_xlfn.MINIFS', '>'],
    'on or before': ['_xlfn.MAXIFS', '<='],
    before: ['_xlfn.MAXIFS', '<'],
  }[node.direction] as [string, string];
  const found = cellOf(
    env,
    write`${take}(${dates},${dates},"${sign}"&${operand(anchor, 'atom')})`,
    'yyyy-mm-dd',
  );
  const known = write`IF(ISERROR(SUM(${dates})),SUM(${dates}),IF(${found}=0,${NONE},${found}))`;
  return write`IF(ISERROR(${anchor}),${anchor},${known})`;
}

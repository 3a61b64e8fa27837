import type { ScheduleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import type { Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { type Book, type Env, standingIn, type Write } from './env.ts';
import { atom, type Formula, operand, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { offset } from './offset.ts';
import { movedBy, type Moves, steady } from './schedule-options.ts';
import { type CountedDates, countedDates, MOST_DATES, YEARS } from './schedule-periods.ts';
import { NONE, UNKNOWN } from './statuses.ts';

/**
 * Where the sheet Schedules lists the dates by which the schedule counts: moved where the date itself is.
 *
 * @throws NotHeld where that depends on something.
 */
function areaCountedBy(book: Book, event: number): string {
  const area = listedArea(book, event);
  const source = book.ir.events[event]?.source;
  const rolls = source?.kind === 'schedule' ? source.spec.rolls : [];
  const [moves = 'the date', ...others] = new Set(rolls.map(({ part }) => part.moves));
  if (others.length > 0)
    throw new NotHeld('it rests on a schedule of which now the dates are moved, now what happens');
  return moves === 'the date' ? area : unmovedArea(area);
}

/** The date that was moved to a day on which a schedule happens; the first where several were. */
export function unrolledDate(book: Book, event: number, day: Formula): Formula {
  const area = listedArea(book, event);
  const [dates, moved] = [unmovedArea(area), area].map((each) =>
    atom({ kind: 'area', area: each }),
  ) as [Formula, Formula];
  return write`_xlfn.MINIFS(${dates},${moved},${day})`;
}

/** Where the dates of a list stand as none was moved. */
export function unmovedArea(area: string): string {
  return `${area} unmoved`;
}

/** The last day through which the dates of a list are known; null where none is moved, and all are. */
export function knownArea(book: Book, area: string): string | null {
  const moves = book.schedules.get(area)?.moved ?? null;
  return moves === null ? null : `${area} known`;
}

/** Whether a schedule happens on a day: unknown after the days to which its dates can be moved. */
export function isListed(book: Book, event: number, day: Formula): Formula {
  const area = listedArea(book, event);
  const dates = atom({ kind: 'area', area });
  const isOne = write`ISNUMBER(MATCH(${day},${dates},0))`;
  const known = knownArea(book, area);
  const through = known === null ? null : atom({ kind: 'area', area: known });
  const found =
    through === null ? isOne : write`IF(${isOne},TRUE,IF(${day}>${through},NA(),FALSE))`;
  return write`IF(ISERROR(SUM(${dates})),SUM(${dates}),${found})`;
}

function listedArea(book: Book, event: number): string {
  const spec = book.ir.events[event];
  if (spec?.source.kind !== 'schedule') throw new NotHeld('it asks for the dates of no schedule');
  const area = `schedule ${event}`;
  const { name, clause } = spec;
  // Written here so that what cannot be listed is refused where it is asked for.
  if (!book.schedules.has(area))
    book.schedules.set(area, { name, clause, ...listDates(book, spec.source.spec) });
  return area;
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
      kept: null,
      moved: null,
      dates: () =>
        Array.from({ length: places }, (_, place) =>
          offset(at, start, { count: months * (place + 1), unit: 'months' }),
        ),
    });
  }
  return atom({ kind: 'area', area });
}

/** How the dates of a schedule are listed. */
export interface ListedDates {
  readonly name: string;
  readonly clause: string;
  /** The first and the last day within which they lie; null for a schedule without a last. */
  readonly from: Formula;
  readonly to: Formula | null;
  /** Each date in turn, or an empty text; `first` is the cell of the first day. */
  readonly dates: (first: Formula) => readonly Formula[];
  /** Which of these are dates, from the cell of one and the cell below; null where all are. */
  readonly kept: CountedDates['kept'];
  /** How the date of a cell is moved; null where none is. */
  readonly moved: Moves | null;
}

type Listing = Omit<ListedDates, 'name' | 'clause'>;

function listDates(book: Book, spec: ScheduleSpec<IrExpression>): Listing {
  const { from, to, dates, rolls } = spec;
  const at = standingIn({ book, block: book.days, moment: { kind: 'never' } });
  const start = from === null ? atom('Takes_Effect') : steady(at, from.day);
  // An end that may become another is asked for on each date.
  const end = to === null || movesWithHistory(book.ir, to.day) ? null : steady(at, to.day);
  const first = from === null || from.isIn ? start : write`${start}+1`;
  const last = end === null || to?.isIn === true ? end : write`${end}-1`;
  const moved = rolls.length === 0 ? null : movedBy(at, rolls);
  const ends = { from: first, to: last, moved };
  if (dates.kind !== 'every')
    return { ...ends, kept: null, dates: rowsOf(dates, (code) => steady(at, code)) };
  const listed = countedDates(at, dates.period, { start, end }, spec);
  return { ...ends, kept: listed.kept, dates: () => listed.dates };
}

type Steps = Exclude<ScheduleSpec<IrExpression>['dates'], { readonly kind: 'every' }>;

function rowsOf(dates: Steps, read: (code: IrExpression) => Formula): ListedDates['dates'] {
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
    case 'listed': {
      const listed = dates.days.map(read);
      return () => listed;
    }
  }
}

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
  const area = areaCountedBy(env.book, node.event);
  const dates = atom({ kind: 'area', area });
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
  const one = write`IF(${found}=0,${NONE},${found})`;
  const doubt = mayBeOther({ env, node, area, anchor, found });
  const sure = doubt === null ? one : write`IF(${doubt},${UNKNOWN},${one})`;
  const known = write`IF(ISERROR(SUM(${dates})),SUM(${dates}),${sure})`;
  return write`IF(ISERROR(${anchor}),${anchor},${known})`;
}

/** Whether a date that is moved to a day of which its calendar does not know may be the one beside another day. */
function mayBeOther(beside: {
  readonly env: Env;
  readonly node: Node<'schedule date'>;
  readonly area: string;
  readonly anchor: Formula;
  readonly found: Formula;
}): Formula | null {
  const { env, node, area, anchor, found } = beside;
  const known = knownArea(env.book, area);
  if (known === null) return null;
  const through = atom({ kind: 'area', area: known });
  const source = env.book.ir.events[node.event]?.source;
  const rolls = source?.kind === 'schedule' ? source.spec.rolls : [];
  // Of dates that may be moved back one may come to stand on the last day itself.
  const movesOn = rolls.every(({ part }) => part.convention === 'following');
  switch (node.direction) {
    case 'on or after':
    case 'after':
      return write`AND(${found}=0,${through}<${String(LAST_SERIAL)})`;
    case 'on or before':
      return write`${anchor}${movesOn ? '>' : '>='}${through}`;
    case 'before':
      return write`${anchor}>${through}${movesOn ? '+1' : ''}`;
  }
}

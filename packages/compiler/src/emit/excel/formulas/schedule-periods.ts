import type { ScheduleOption, ScheduleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { offset } from './offset.ts';
import { chosen, steady } from './schedule-options.ts';
import { IMPOSSIBLE, isNone, UNKNOWN } from './statuses.ts';

/** So many years of dates are listed, and no more dates than this. */
export const YEARS = 30;
export const MOST_DATES = 400;

/** Dates as they are counted, in a column, and which of them are dates of the schedule. */
export interface CountedDates {
  readonly dates: readonly Formula[];
  /** The date of a row, or an empty text; `next` is the cell below. Null where all are dates. */
  readonly kept: ((place: number, date: Formula, next: Formula) => Formula) | null;
}

/** The first and the last day of periods, in cells; a last day that may become another is null. */
interface Ends {
  readonly start: Formula;
  readonly end: Formula | null;
}

type Options = Pick<ScheduleSpec<IrExpression>, 'stubs' | 'monthEnds'>;

/**
 * The dates of a schedule a length of time apart.
 *
 * @throws NotHeld where that length has no formula, or odd periods no certain end.
 */
export function countedDates(
  at: Env,
  period: IrExpression,
  { start, end }: Ends,
  { stubs, monthEnds }: Options,
): CountedDates {
  const length = lengthOf(period);
  if (length !== null && stubs.length === 0 && monthEnds.length === 0) {
    const dates = Array.from({ length: length.places }, (_, place) =>
      offset(at, start, { count: length.count * place, unit: length.unit }),
    );
    return { dates, kept: null };
  }
  if (end === null && (stubs.length > 0 || length === null))
    throw new NotHeld('it rests on a schedule with odd or unwritten periods and no certain end');
  const places = length?.places ?? MOST_DATES;
  const step = stepOf(at, period);
  const count = (anchor: Formula, isBack: Formula | null): readonly Formula[] => {
    const after = stepsFrom(at, anchor, { step, monthEnds, isBack });
    return Array.from({ length: places + 1 }, (_, place) => after(place));
  };
  const stub = chosen(at, stubs, (part) => part);
  if (end === null || stub === null) {
    const dates = count(start, null);
    return { dates, kept: (place, date) => (place < places ? date : beyond(date, start, end)) };
  }
  const isBack = cellOf(at, write`RIGHT(${stub},5)="first"`);
  const anchor = cellOf(at, write`IF(${isBack},${end},${start})`, 'yyyy-mm-dd');
  // Where the last period is odd its end is a date, and where the first is, its beginning.
  const other = write`IF(${step.isNone},"",IF(${stub}="","",IF(${isBack},${start},${end})))`;
  return {
    dates: [...count(anchor, isBack), other],
    kept: (place, date, next) => {
      if (place === 0 || place > places) return date;
      if (place === places) return beyond(date, start, end);
      const isOutside = write`OR(${next}<${start},${next}>${end})`;
      const inside = write`IF(AND(LEFT(${stub},4)="long",${isOutside}),"",${date})`;
      return write`IF(${stub}="",${date},IF(AND(${date}>${start},${date}<${end}),${inside},""))`;
    },
  };
}

/** A date for which there is no room: where it is one of the schedule, none is known. */
function beyond(date: Formula, start: Formula, end: Formula | null): Formula {
  if (end === null) return atom('""');
  return write`IF(AND(${date}>=${start},${date}<=${end}),${UNKNOWN},"")`;
}

interface Length {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
  readonly places: number;
}

/** A length of time that the contract writes; null for one that is put in. */
function lengthOf(period: IrExpression): Length | null {
  if (period.kind !== 'constant' || period.constant.kind !== 'duration') return null;
  const { count, unit } = period.constant.duration;
  if (typeof unit === 'object') throw new NotHeld('it rests on a schedule in days of a calendar');
  const perYear = { days: 366, weeks: 53, months: 12, years: 1 }[unit];
  return { count, unit, places: Math.min(Math.ceil((YEARS * perYear) / count), MOST_DATES) };
}

/** How far dates are apart, in cells: so many months, or so many days. */
interface Step {
  readonly months: Formula;
  readonly days: Formula;
  /** Whether there is none, so that there are no dates. */
  readonly isNone: Formula;
}

interface Steps {
  readonly step: Step;
  readonly monthEnds: readonly ScheduleOption<'kept', IrExpression>[];
  /** Whether they are counted back; null where they never are. */
  readonly isBack: Formula | null;
}

/** So many steps from a day; an empty text where there are no dates. */
function stepsFrom(
  at: Env,
  anchor: Formula,
  { step, monthEnds, isBack }: Steps,
): (steps: number) => Formula {
  const signed = (size: Formula, format: string): Formula =>
    isBack === null ? size : cellOf(at, write`IF(${isBack},-${size},${size})`, format);
  const [months, days] = [signed(step.months, '0" months"'), signed(step.days, '0" days"')];
  const kept = chosen(at, monthEnds, (part) => part);
  // From the last day of a month, the last day of each.
  const isEnd =
    kept === null ? null : cellOf(at, write`IF(${kept}="",FALSE,EOMONTH(${anchor},0)=${anchor})`);
  // Spreadsheets know the years from 1900 through 9999: what lies beyond is outside of every schedule.
  const [least, most] = [write`12*(1901-YEAR(${anchor}))`, write`12*(9998-YEAR(${anchor}))`].map(
    (each) => cellOf(at, each, '0'),
  ) as [Formula, Formula];
  return (steps) => {
    const by = write`MEDIAN(${String(steps)}*${months},${least},${most})`;
    const sameDay = write`EDATE(${anchor},${by})`;
    const ofMonths =
      isEnd === null ? sameDay : write`IF(${isEnd},EOMONTH(${anchor},${by}),${sameDay})`;
    const date = write`IF(${months}=0,${anchor}+${String(steps)}*${days},${ofMonths})`;
    return write`IF(${step.isNone},"",${date})`;
  };
}

/** A length of time in a cell is a number of days, or a text such as `3 months`. */
function stepOf(at: Env, period: IrExpression): Step {
  const length = steady(at, period, 'General');
  const space = write`FIND(" ",${length})`;
  const count = write`VALUE(LEFT(${length},${space}-1))`;
  const unit = write`LOWER(MID(${length},${space}+1,1))`;
  const inMonths = write`${count}*IF(${unit}="m",1,IF(${unit}="y",12,0))`;
  const inDays = write`${count}*IF(${unit}="d",1,IF(${unit}="w",7,0))`;
  const months = cellOf(at, write`IF(ISNUMBER(${length}),0,${inMonths})`, '0" months"');
  const days = cellOf(at, write`IF(ISNUMBER(${length}),${length},${inDays})`, '0" days"');
  const isSome = write`IF(${months}>0,${days},IF(${days}>0,${days},${IMPOSSIBLE}))`;
  return {
    months,
    days: cellOf(at, isSome, '0" days"'),
    isNone: cellOf(at, write`IF(ISERROR(${length}),${isNone(length)},FALSE)`),
  };
}

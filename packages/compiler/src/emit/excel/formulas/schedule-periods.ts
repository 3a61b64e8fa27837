import type { ScheduleOption, Stub } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, operand, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { offset } from './offset.ts';
import { chosen, steady } from './schedule-options.ts';
import { IMPOSSIBLE, isNone, UNKNOWN } from './statuses.ts';

/** So many years of dates are listed, and no more dates than this. */
export const YEARS = 30;
export const MOST_DATES = 400;

/** How far dates are apart. */
export interface Step {
  /** So many of them are listed. */
  readonly places: number;
  /** Whether there is none, so that there are no dates; null where one is written in the contract. */
  readonly isNone: Formula | null;
  /** So many steps after a day, or before it. */
  readonly after: (day: Formula, steps: number) => Formula;
}

type MonthEnds = readonly ScheduleOption<'kept', IrExpression>[];

/** The step of a schedule: written in the contract, or put in. */
export function stepOf(at: Env, period: IrExpression, monthEnds: MonthEnds): Step {
  const kept = chosen(at, monthEnds, (part) => part);
  const months = (day: Formula, count: Formula | string): Formula => {
    if (kept === null) return write`EDATE(${day},${count})`;
    // From the last day of a month, the last day of each.
    const isEnd = cellOf(at, write`IF(${kept}="",FALSE,EOMONTH(${day},0)=${day})`);
    return write`IF(${isEnd},EOMONTH(${day},${count}),EDATE(${day},${count}))`;
  };
  if (period.kind !== 'constant' || period.constant.kind !== 'duration')
    return stepPutIn(at, period, months);
  const { count, unit } = period.constant.duration;
  if (typeof unit === 'object') throw new NotHeld('it rests on a schedule in days of a calendar');
  const perYear = { days: 366, weeks: 53, months: 12, years: 1 }[unit];
  const isOfMonths = unit === 'months' || unit === 'years';
  return {
    places: Math.min(Math.ceil((YEARS * perYear) / count), MOST_DATES),
    isNone: null,
    after: (day, steps) => {
      const by = steps * count;
      return isOfMonths && by !== 0
        ? months(day, String(unit === 'years' ? 12 * by : by))
        : offset(at, day, { count: by, unit });
    },
  };
}

/** A length of time in a cell: a number of days, or a text such as `3 months`. */
function stepPutIn(
  at: Env,
  period: IrExpression,
  months: (day: Formula, count: Formula) => Formula,
): Step {
  const length = steady(at, period, 'General');
  const space = write`FIND(" ",${length})`;
  const count = write`VALUE(LEFT(${length},${space}-1))`;
  const unit = write`LOWER(MID(${length},${space}+1,1))`;
  const inMonths = write`${count}*IF(${unit}="m",1,IF(${unit}="y",12,0))`;
  const inDays = write`${count}*IF(${unit}="d",1,IF(${unit}="w",7,0))`;
  const [ofMonths, ofDays] = [
    cellOf(at, write`IF(ISNUMBER(${length}),0,${inMonths})`, '0" months"'),
    cellOf(at, write`IF(ISNUMBER(${length}),${length},${inDays})`, '0" days"'),
  ];
  return {
    places: MOST_DATES,
    isNone: cellOf(at, write`IF(ISERROR(${length}),${isNone(length)},FALSE)`),
    after: (day, steps) => {
      const by = String(steps);
      const days = write`IF(${ofDays}>0,${operand(day, 'sum')}+${by}*${ofDays},${IMPOSSIBLE})`;
      return write`IF(${ofMonths}>0,${months(day, write`${by}*${ofMonths}`)},${days})`;
    },
  };
}

/** What the dates of a schedule are counted by. */
interface Periods {
  readonly start: Formula;
  /** The day that ends the last period; null where there is none. */
  readonly end: Formula | null;
  readonly step: Step;
  /** The word for the period that is odd, or an empty text; null where none may be. */
  readonly stub: Formula | null;
  readonly stubs: readonly Stub[];
}

/** Each date in turn, those outside the first and the last day among them; an empty text where there is none. */
export function periodDates({ start, end, step, stub, stubs }: Periods): readonly Formula[] {
  const places = [...Array.from({ length: step.places }).keys()];
  const dates =
    stub === null || end === null
      ? places.map((place) => step.after(start, place))
      : [
          ...places.map((place) => dateWithStub(place, { start, end, step, stub, stubs })),
          write`IF(${stub}="","",${end})`,
        ];
  if (step.isNone === null || end === null) return dates;
  // What is put in may be so short that not all dates have room: then none is known.
  const room = write`IF(${step.after(start, step.places)}<=${end},${UNKNOWN},"")`;
  return [...dates, room].map((date) => write`IF(${step.isNone ?? 'FALSE'},"",${date})`);
}

/** A date where a period may be odd: it is the first, with steps counted back from the end, or the last. */
function dateWithStub(
  place: number,
  { start, end, step, stub, stubs }: { [Key in keyof Periods]: NonNullable<Periods[Key]> },
): Formula {
  if (place === 0) return start;
  const [date, next] = [step.after(start, place), step.after(start, place + 1)];
  const isLong = (word: Stub): Formula =>
    stubs.includes(word) ? write`${stub}="${word}"` : atom('FALSE');
  const toLast = write`IF(${date}>=${end},"",IF(${isLong('long last')},IF(${next}>${end},"",${date}),${date}))`;
  const forwards = write`IF(${stub}="",${date},${toLast})`;
  if (!stubs.some((word) => word.endsWith('first'))) return forwards;
  const [back, before] = [step.after(end, -place), step.after(end, -place - 1)];
  const fromFirst = write`IF(${back}<=${start},"",IF(${isLong('long first')},IF(${before}<${start},"",${back}),${back}))`;
  return write`IF(RIGHT(${stub},5)="first",${fromFirst},${forwards})`;
}

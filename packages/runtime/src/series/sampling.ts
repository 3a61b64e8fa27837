import type { Day } from '../dates/day.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { WindowSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { impossible } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { DailyCode } from '../timeline/past-days.ts';
import { countVerdicts } from './count-verdicts.ts';
import { pairing, pickExtremes, type Statistic, summarise, weightedAverage } from './statistics.ts';
import {
  type DayRange,
  daysOfWindow,
  EVER_AFTER,
  EVER_BEFORE,
  isDayRange,
  type NoDays,
  resolveWindow,
} from './windows.ts';

/** More days than any contract runs. */
const MAX_DAYS = 40_000;

/** A statistic of a term over the days of a window. */
export interface Sample {
  readonly site: number;
  readonly statistic: Statistic;
  /** The n of `the n lowest`; null otherwise. */
  readonly count: number | null;
  readonly window: WindowSpec<Code>;
  /** The calendar whose days are sampled; null for every day. */
  readonly days: number | null;
  readonly operand: Code;
  /** By what an average weights each value; null where all count alike. */
  readonly weight: Code | null;
}

/** Reads the operand at the close of each day of the window and takes the statistic. */
export function sample(frame: Frame, spec: Sample): Value {
  return frame.window(spec.site, () => {
    const days = sampledDays(frame, spec.window, spec.days);
    if (!isDays(days)) return days;
    const { site, operand, weight } = spec;
    const daily = { site, code: weight === null ? operand : pairing(operand, weight) };
    const values = days.map((day) => readOnDay(frame, day, daily));
    if (weight !== null) return weightedAverage(values);
    if (spec.count === null) return summarise(spec.statistic, values);
    return pickExtremes(spec.statistic === 'highest' ? 'highest' : 'lowest', spec.count, values);
  });
}

/** A condition read on each day of a window. */
export interface OnDays {
  readonly site: number;
  /** The least number of days on which it must hold; null for each of them. */
  readonly atLeast: number | null;
  /** Whether these must follow one another among the days that are read. */
  readonly run: 'consecutive' | 'any';
  readonly window: WindowSpec<Code>;
  readonly days: number | null;
  readonly condition: Code;
}

/** Whether a condition holds on each, on at least k, or on k consecutive ones, of the days of a window. */
export function holdsOnDays(frame: Frame, spec: OnDays): Value {
  return frame.window(spec.site, () => {
    const days = sampledDays(frame, spec.window, spec.days);
    if (!isDays(days)) return days;
    const needed = spec.atLeast ?? days.length;
    const verdicts = verdictsOn(frame, spec, { days, needed });
    return countVerdicts(verdicts, needed, spec.run);
  });
}

/** Day by day, until too many fail; a derivation shows every day. */
function verdictsOn(
  frame: Frame,
  { site, condition }: OnDays,
  { days, needed }: { readonly days: readonly Day[]; readonly needed: number },
): readonly Value[] {
  const verdicts: Value[] = [];
  let mayFail = days.length - needed;
  for (const day of days) {
    const verdict = readOnDay(frame, day, { site, code: condition });
    verdicts.push(verdict);
    if (verdict === false) mayFail -= 1;
    if (mayFail < 0 && frame.trace === null) break;
  }
  return verdicts;
}

/** The days on which a windowed term is read. */
export function sampledDays(
  frame: Frame,
  window: WindowSpec<Code>,
  calendar: number | null,
): readonly Day[] | NoDays {
  const resolved = resolveWindow(frame, window);
  if (!isDayRange(resolved)) return resolved;
  const days = withoutOpenEnds(frame, resolved);
  if (days.to - days.from > MAX_DAYS) {
    return impossible(
      `the window from ${formatIsoDate(days.from)} to ${formatIsoDate(days.to)} is longer than ${MAX_DAYS} days`,
    );
  }
  frame.run.limits.spend('day', null, Math.max(1, days.to - days.from));
  return daysOfWindow(frame, days, calendar);
}

/** Whether there are days to read, if perhaps none of them. */
export function isDays(days: readonly Day[] | NoDays): days is readonly Day[] {
  return Array.isArray(days);
}

/** An open end reaches as far as history is known. */
function withoutOpenEnds(frame: Frame, days: DayRange): DayRange {
  const { horizon } = frame.moment;
  const { start } = frame.run;
  if (days.to === EVER_AFTER) horizon.isLookedBeyond = true;
  const first = typeof start === 'number' ? start : horizon.day;
  return {
    from: days.from === EVER_BEFORE ? first : days.from,
    to: days.to === EVER_AFTER ? horizon.day : days.to,
  };
}

/** What an expression gives at the close of a day, which is remembered where it stays so for good. */
function readOnDay(frame: Frame, day: Day, daily: DailyCode): Value {
  const { run, moment } = frame;
  const isOver =
    day < moment.horizon.day && moment.assumptions === null && frame.locals.length === 0;
  if (isOver && frame.trace === null) {
    const settled = run.pastDays.read(day, daily, frame);
    run.limits.spend('row', null);
    if (settled !== null) return settled;
  }
  run.limits.spend('day', daily.site);
  const there = frame.at(run.closeOf(day, moment));
  return frame.trace === null ? daily.code(there) : recordDay(frame, there, daily.code);
}

function recordDay(frame: Frame, there: Frame, code: Code): Value {
  const { day } = there;
  return frame.within(null, { ...frame.step('day', null), day, name: formatIsoDate(day) }, () => {
    there.trace = frame.trace;
    return code(there);
  });
}

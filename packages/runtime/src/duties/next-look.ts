import { AFTER_ALL_DAYS, type Day } from '../dates/day.ts';
import type { ObligationSpec } from '../program/duties.ts';
import type { Code, ExecutableProgram } from '../timeline/code.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Duty, Lateness } from './duty.ts';
import { isUnsettled } from './settling.ts';

/** Whether more inputs could still tell when it is due: what has not come about is not due yet. */
export function isOpenQuestion(last: Value | null): boolean {
  return last instanceof Missing && (last.kind === 'unknown' || last.kind === 'impossible');
}

/** A duty's dates as a day's opening finds them. */
export interface LookedAt {
  readonly day: Day;
  readonly due: Value | null;
  readonly last: Value | null;
  /** Whether these dates may come to roll, or not to, while history goes on. */
  readonly rollMoves: boolean;
  /** Whether it may be late since any day, and something comes of that. */
  readonly mayLapseLater: boolean;
}

/** The next day at whose opening something of a duty may change. */
export function nextLookAt(duty: Duty, spec: ObligationSpec<Code>, at: LookedAt): Day {
  const { day, last, rollMoves, mayLapseLater } = at;
  const known = duty.lates.at(-1);
  const isLate = known !== undefined && isCertain(known);
  if (!duty.isOpen || (!isUnsettled(duty, spec) && isLate)) return AFTER_ALL_DAYS;
  if (rollMoves || mayLapseLater || moves(spec)) return day + 1;
  const date = nextDateOf(duty, spec, at);
  if (date !== AFTER_ALL_DAYS) return date;
  // What is past and not late waits for its condition, which is asked every day.
  if (typeof last === 'number') return spec.while === null ? AFTER_ALL_DAYS : day + 1;
  return known === undefined && isOpenQuestion(last) ? day + 1 : AFTER_ALL_DAYS;
}

/** The next day on which a duty falls due, or is past, while its dates stay as they are. */
export function nextDateOf(
  duty: Duty,
  spec: ObligationSpec<Code>,
  { day, due, last }: LookedAt,
): Day {
  if (isUnsettled(duty, spec) && typeof due === 'number' && due > day) return due;
  if (typeof last !== 'number') return AFTER_ALL_DAYS;
  // What is due may be done all of a day: one that comes about past its date is late from the day after.
  const late = Math.max(last, duty.arisen.day) + 1;
  return late > day ? late : AFTER_ALL_DAYS;
}

/**
 * Whether a duty that is looked at every day need not be looked at again until what was read of it may be
 * otherwise: where all was read that decides whether it is late, and no day to come tells of it.
 */
export function mayWait(
  duty: Duty,
  spec: ObligationSpec<Code>,
  { day, due, last, rollMoves, mayLapseLater }: LookedAt,
): boolean {
  const fallsDue = isUnsettled(duty, spec) && typeof due === 'number' && due <= day;
  const isTried = rollMoves || mayLapseLater;
  return !isTried && !isOpenQuestion(last) && day > duty.arisen.day && !fallsDue;
}

/** Whether a deadline is counted in days, or moved to one, of which it may be known only later which they are. */
export function countsOpenDays(
  { calendars, deadlines }: Pick<ExecutableProgram, 'calendars' | 'deadlines'>,
  { grace, cure, deadlines: heading }: ObligationSpec<Code>,
): boolean {
  const counted = [grace?.unit, cure?.length.unit].map((unit) =>
    typeof unit === 'object' ? unit.calendar : null,
  );
  const rolledTo = heading === null ? null : (deadlines[heading]?.rollTo ?? null);
  return [...counted, rolledTo].some(
    (calendar) => calendar !== null && (calendars[calendar]?.condition ?? null) !== null,
  );
}

/** Whether nothing is left to know of its being late. */
export function isCertain({ occurrence }: Lateness): boolean {
  return occurrence.origin?.doubt === null;
}

/** Whether the last day may become another one while history goes on. */
function moves({ due, cure, late }: ObligationSpec<Code>): boolean {
  if (cure !== null) return true;
  return due.kind === 'on' ? due.moves : late.some(({ from }) => from?.moves === true);
}

import { doubtOfLast } from '../events/days-in-doubt.ts';
import { standing } from '../events/standing.ts';
import type { RightDaySpec, RightSpec } from '../program/rights.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guardCode } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { impossible, Missing, notYet } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** A right, for what it is given, and where it is looked at. */
export interface RightInForce {
  readonly run: Run;
  readonly spec: RightSpec<Code>;
  /** The occurrence that it is given for; null for a right that stands by itself. */
  readonly key: Occurrence | null;
  readonly moment: Moment;
}

/** The first day on which a right may be used; null where it is open from the start. */
export function opensOn(right: RightInForce): Value | null {
  return pick(right, right.spec.opens, 'latest');
}

/** The last day on which a right may be used; null where nothing closes it. */
export function closesOn(right: RightInForce): Value | null {
  return pick(right, right.spec.closes, 'earliest');
}

/**
 * The day that counts of several. Of closing days that have not come, or are recorded as absent, none
 * closes a right that another closes; so it is with opening days, of which each must have come.
 */
function pick(
  right: RightInForce,
  days: readonly RightDaySpec<Code>[],
  which: 'earliest' | 'latest',
): Value | null {
  let picked: Value | null = null;
  for (const spec of days) {
    const day = readDay(right, spec);
    picked = picked === null ? day : pickOf(picked, day, which);
  }
  return picked;
}

function pickOf(one: Value, other: Value, which: 'earliest' | 'latest'): Value {
  if (typeof one === 'number' && typeof other === 'number') {
    return which === 'earliest' ? Math.min(one, other) : Math.max(one, other);
  }
  const [missing, beside] = one instanceof Missing ? [one, other] : [other, one];
  if (!(missing instanceof Missing)) return impossible('it is no date');
  if (beside instanceof Missing) return isOpen(missing) ? beside : missing;
  return isOpen(missing) && which === 'earliest' ? beside : missing;
}

/** Whether a day is known not to have come. */
export function isOpen(day: Missing): boolean {
  return day.kind === 'not yet' || day.kind === 'none';
}

/** The day, or why there is none; one that may lie behind, though it has not come, is not known. */
function readDay(right: RightInForce, spec: RightDaySpec<Code>): Value {
  const { run, spec: of, moment } = right;
  const day = guardCode(new Frame(run, moment, localsOf(right, spec), null), of, spec.day);
  if (typeof day === 'number') return day;
  if (!(day instanceof Missing)) return impossible('it is no date');
  return day.kind === 'not yet' && !spec.waits ? new Missing('unknown', day.reasons) : day;
}

/** What is at hand: what the right is given for, and the event that a day is counted from. */
function localsOf(right: RightInForce, { notice }: RightDaySpec<Code>): Value[] {
  const locals: Value[] = right.key === null ? [] : [right.key];
  if (notice !== null) locals[notice.slot] = findNotice(right, notice);
  return locals;
}

function findNotice(
  { run, moment }: RightInForce,
  { event, which }: NonNullable<RightDaySpec<Code>['notice']>,
): Value {
  let found: Occurrence | Missing | null = null;
  const before: Occurrence[] = [];
  for (const occurrence of run.occurrencesOf(event)) {
    if (!moment.sees(occurrence.day, occurrence.sequence)) break;
    const stands = standing(occurrence);
    if (stands === false) continue;
    found = stands instanceof Missing ? stands : occurrence;
    if (which === 'first') return found;
    before.push(occurrence);
  }
  const doubt = found instanceof Occurrence ? doubtOfLast(found, before, moment.day) : null;
  if (doubt !== null) return doubt;
  return found ?? notYet(`the ${run.program.events[event]?.name ?? 'event'}`);
}

import type { Day } from '../dates/day.ts';
import type { ObligationSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Duty, Lateness } from './duty.ts';
import { isUnsettled } from './settling.ts';

/** No day: nothing of it changes any more. */
const NEVER = Number.POSITIVE_INFINITY;

/** Whether more inputs could still tell when it is due: what has not come about is not due yet. */
export function isOpenQuestion(last: Value | null): boolean {
  return last instanceof Missing && (last.kind === 'unknown' || last.kind === 'impossible');
}

/** The next day at whose opening something of a duty may change. */
export function nextLookAt(
  duty: Duty,
  spec: ObligationSpec<Code>,
  at: {
    readonly day: Day;
    readonly due: Value | null;
    readonly last: Value | null;
    /** Whether these dates may come to roll, or not to, while history goes on. */
    readonly rollMoves: boolean;
  },
): Day {
  const { day, due, last, rollMoves } = at;
  const isSettled = !isUnsettled(duty, spec);
  const known = duty.lates.at(-1);
  const isLate = known !== undefined && isCertain(known);
  if (!duty.isOpen || (isSettled && isLate)) return NEVER;
  if (rollMoves || moves(spec)) return day + 1;
  if (!isSettled && typeof due === 'number' && due > day) return due;
  if (typeof last === 'number') {
    // What is past and not late waits for its condition, which is asked every day.
    return last >= day ? last + 1 : spec.while === null ? NEVER : day + 1;
  }
  return known === undefined && isOpenQuestion(last) ? day + 1 : NEVER;
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

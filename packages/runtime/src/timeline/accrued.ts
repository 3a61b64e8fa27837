import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';
import { guardCode, type GuardedTerm } from './guard.ts';

/** What a quantity accrues by itself, beside what rules make of it, up to the frame's moment. */
export function accruedAt(frame: Frame, accrues: Code, term: GuardedTerm): Value {
  return guardCode(frame, term, accrues);
}

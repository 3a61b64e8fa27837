import type { Day } from '../dates/day.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { InterestSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { Missing } from '../value/missing.ts';
import { type Compounding, resolveCompounding } from './compounding.ts';
import { type Counting, resolveCounting } from './counting.ts';

/** How interest runs, as of the frame's moment. */
export interface ResolvedTerms {
  readonly counting: Counting;
  readonly from: Day;
  /** The day that is left out, and all after it; endless where an accrual goes on. */
  readonly until: Day;
  readonly compounding: Compounding | null;
}

/** Reads the day on which interest ends. */
export type EndReader = (frame: Frame, spec: InterestSpec<Code>) => ReturnType<Code>;

/** The terms as they stand at the frame's moment, or why they are not known. */
export function resolveTerms(
  frame: Frame,
  spec: InterestSpec<Code>,
  endOf: EndReader,
): ResolvedTerms | Missing | Opaque {
  const from = spec.from(frame);
  const until = endOf(frame, spec);
  const counting = resolveCounting(frame, spec);
  for (const part of [from, until, counting]) if (part instanceof Missing) return part;
  if (typeof from !== 'number' || typeof until !== 'number') return Opaque.INSTANCE;
  if (!('dayCount' in counting)) return counting;
  const { compounding } = spec;
  const compounded = compounding === null ? null : resolveCompounding(frame, compounding, from);
  if (compounded instanceof Missing) return compounded;
  return { counting, from, until, compounding: compounded };
}

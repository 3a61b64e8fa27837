import type { Exact } from '../exact/exact.ts';
import type { SymbolicTruth } from './symbolic-truth.ts';

/** Candidates by their numbers, the first of them 0: each is a step above the one before. */
export interface Candidates {
  readonly from: Exact;
  readonly step: Exact;
  /** The number of the last candidate. */
  readonly last: bigint;
}

/** Whether a candidate passes, or what stands in the way of knowing it. */
export type Test<Other> = (place: bigint) => boolean | Other;

/**
 * The number of the last candidate that passes, all before it passing and none after it; the last of all is known to
 * fail. Null where none passes, or what stands in the way at a candidate that was tried.
 *
 * The search begins about where the condition is expected to change, and goes twice as far each time until it has come
 * past it; then it halves what lies between.
 */
export function lastThatHolds<Other>(
  candidates: Candidates,
  { holds: where, near }: SymbolicTruth,
  test: Test<Other>,
): bigint | null | Other {
  // What holds from some candidate on, and not at the last, holds at none.
  if (where === 'last') return null;
  let low = -1n;
  let high = candidates.last;
  let place = near === null ? -1n : placeOf(near, candidates);
  for (let stride = 1n; high - low > 1n; stride *= 2n) {
    // Once the change is passed, or where nothing is known of it, there is no way to go but to the middle.
    if (place <= low || place >= high) {
      place = (low + high) / 2n;
      stride = 0n;
    }
    const holds = test(place);
    if (typeof holds !== 'boolean') return holds;
    if (holds) low = place;
    else high = place;
    place += holds ? stride : -stride;
  }
  return low < 0n ? null : low;
}

/** The number of the last candidate that is not above a figure, among those that are not known to fail. */
function placeOf(figure: Exact, { from, step, last }: Candidates): bigint {
  const place = figure.minus(from).dividedBy(step).floor();
  return place < 0n ? 0n : place >= last ? last - 1n : place;
}

import { Exact } from '../exact/exact.ts';
import { formatExact } from '../exact/format.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { firstMissing } from '../series/statistics.ts';
import { impossible, Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { SymbolicTruth } from './symbolic-truth.ts';
import { Symbolic } from './symbolic.ts';

/** Candidates are tried one by one only up to this many. */
const MAX_CANDIDATES = 100_000n;

/** `the largest P from A to B in steps of S such that C, otherwise V`. */
export interface Largest {
  readonly site: number;
  readonly slot: number;
  readonly from: Code;
  readonly to: Code;
  readonly step: Code;
  readonly condition: Code;
  readonly otherwise: Code;
}

interface Range {
  readonly from: Exact;
  readonly step: Exact;
  /** The number of the last candidate, counted from 0. */
  readonly last: bigint;
}

/**
 * The largest candidate for which the condition holds, exact at its step. Where the condition is
 * shown to change at most once it is found by bisection, otherwise by trying every candidate from
 * the largest down; too many candidates for that are refused.
 */
export function largestSuchThat(frame: Frame, spec: Largest): Value {
  return frame.within(spec.site, { ...frame.step('search', null), body: spec.site }, () => {
    const [from, to, step] = [spec.from(frame), spec.to(frame), spec.step(frame)];
    const missing = firstMissing([from, to, step]);
    if (missing !== null) return missing;
    if (!(from instanceof Exact && to instanceof Exact && step instanceof Exact)) {
      return impossible('the range of its candidates is no range of figures');
    }
    if (step.sign() <= 0) return impossible('its steps must be above zero');
    if (to.lessThan(from)) return spec.otherwise(frame);
    return search(frame, spec, { from, step, last: to.minus(from).dividedBy(step).floor() });
  });
}

function search(frame: Frame, spec: Largest, range: Range): Value {
  const trial = withLocal(
    frame,
    spec.slot,
    Symbolic.variable(range.from, candidate(range, range.last)),
  );
  const truth = range.last === 0n ? new SymbolicTruth('first') : spec.condition(trial);
  if (truth instanceof Missing) return truth;
  if (truth === false) return spec.otherwise(frame);
  if (truth === true) return candidate(range, range.last);
  const found =
    truth instanceof SymbolicTruth
      ? bisect(frame, { spec, range, truth })
      : scan(frame, { spec, range });
  if (found instanceof Missing) return found;
  if (found === null) return spec.otherwise(frame);
  noteEdge(frame, { spec, range, found });
  return candidate(range, found);
}

interface Search {
  readonly spec: Largest;
  readonly range: Range;
}

function bisect(
  frame: Frame,
  work: Search & { readonly truth: SymbolicTruth },
): bigint | Missing | null {
  const { last } = work.range;
  const atLast = holdsAt(frame, work, last);
  if (atLast instanceof Missing) return atLast;
  if (atLast) return last;
  if (work.truth.holds === 'last') return null;
  let low = -1n;
  let high = last;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const holds = holdsAt(frame, work, middle);
    if (holds instanceof Missing) return holds;
    if (holds) low = middle;
    else high = middle;
  }
  return low < 0n ? null : low;
}

function scan(frame: Frame, work: Search): bigint | Missing | null {
  const { last, step } = work.range;
  if (last > MAX_CANDIDATES) {
    return impossible(
      `its condition is not shown to change only once, and steps of ${formatExact(step)} give more than ${MAX_CANDIDATES} candidates to try`,
    );
  }
  for (let place = last; place >= 0n; place -= 1n) {
    const holds = holdsAt(frame, work, place);
    if (holds instanceof Missing) return holds;
    if (holds) return place;
  }
  return null;
}

function holdsAt(frame: Frame, work: Search, place: bigint): boolean | Missing {
  const verdict = work.spec.condition(
    withLocal(frame, work.spec.slot, candidate(work.range, place)),
  );
  return verdict instanceof Missing ? verdict : verdict === true;
}

/** Records the condition at the candidate found, and which candidate is the first that fails. */
function noteEdge(frame: Frame, work: Search & { readonly found: bigint }): void {
  const { trace } = frame;
  if (trace === null) return;
  const { spec, range, found } = work;
  const there = frame.withLocals(localsWith(frame, spec.slot, candidate(range, found)), trace);
  there.within(null, { ...frame.step('item', null), name: 'the condition' }, () =>
    spec.condition(there),
  );
  if (found === range.last) return;
  trace.note = `${formatExact(candidate(range, found + 1n))} is the first candidate that fails`;
}

function candidate(range: Range, place: bigint): Exact {
  return range.from.plus(range.step.times(Exact.of(place)));
}

/** Candidates are tried without a record: only the edge belongs in a derivation. */
function withLocal(frame: Frame, slot: number, value: Value): Frame {
  return frame.withLocals(localsWith(frame, slot, value), null);
}

function localsWith(frame: Frame, slot: number, value: Value): Value[] {
  const locals = [...frame.locals];
  locals[slot] = value;
  return locals;
}

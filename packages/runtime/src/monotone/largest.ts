import { Exact } from '../exact/exact.ts';
import { formatExact } from '../exact/format.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { firstMissing } from '../series/statistics.ts';
import { formatValue } from '../value/format-value.ts';
import { impossible, Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { type Candidates, lastThatHolds } from './last-that-holds.ts';
import { Opaque, SymbolicTruth } from './symbolic-truth.ts';
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
  /** Where the condition stands. */
  readonly conditionSite: number;
  readonly otherwise: Code;
}

/**
 * The largest candidate for which the condition holds, exact at its step. Where the condition is
 * shown to change at most once it is found in few steps, otherwise by trying every candidate from
 * the largest down; too many candidates for that are refused.
 */
export function largestSuchThat(frame: Frame, spec: Largest): Value {
  return frame.within(spec.site, { ...frame.step('search', null), body: spec.site }, () => {
    const [from, to, step] = [spec.from(frame), spec.to(frame), spec.step(frame)];
    const missing = firstMissing([from, to, step]);
    if (missing !== null) return missing;
    if (!(from instanceof Exact && to instanceof Exact && step instanceof Exact)) {
      // Only another search, which this one stands in, gives figures that are still open.
      return Opaque.INSTANCE;
    }
    if (step.sign() <= 0) return impossible('its steps must be above zero');
    if (to.lessThan(from)) return spec.otherwise(frame);
    return search(frame, spec, { from, step, last: to.minus(from).dividedBy(step).floor() });
  });
}

function search(frame: Frame, spec: Largest, range: Candidates): Value {
  const found = find(frame, { spec, range });
  if (found === null) {
    noteEnds(frame, { spec, range });
    return spec.otherwise(frame);
  }
  if (typeof found !== 'bigint') return found;
  noteEdge(frame, { spec, range, found });
  return candidate(range, found);
}

interface Search {
  readonly spec: Largest;
  readonly range: Candidates;
}

/** The number of a candidate, null where none passes, or why that is not known or open. */
type Place = bigint | null | Missing | Opaque;

function find(frame: Frame, work: Search): Place {
  const { spec, range } = work;
  const { last } = range;
  const atLast = test(frame, work, last);
  if (atLast !== false) return atLast === true ? last : atLast;
  if (last === 0n) return null;
  const variable = Symbolic.variable(range.from, candidate(range, last));
  const truth = spec.condition(withLocal(frame, spec.slot, variable));
  if (truth instanceof SymbolicTruth) {
    return lastThatHolds(range, truth, (place) => test(frame, work, place));
  }
  // A condition that is decided by what does not move is decided alike everywhere.
  return typeof truth === 'boolean' ? null : scan(frame, work, truth);
}

/** Tries every candidate but the last, which fails, from the largest down. */
function scan(frame: Frame, work: Search, truth: Value): Place {
  const { last, step } = work.range;
  if (last >= MAX_CANDIDATES) {
    if (truth instanceof Missing) return truth;
    return impossible(
      `its condition is not shown to change only once, and steps of ${formatExact(step)} give more than ${MAX_CANDIDATES} candidates to try`,
    );
  }
  for (let place = last - 1n; place >= 0n; place -= 1n) {
    const holds = test(frame, work, place);
    if (holds !== false) return holds === true ? place : holds;
  }
  return null;
}

/** Whether a candidate passes; open where the condition depends on what is searched for further out. */
function test(frame: Frame, work: Search, place: bigint): boolean | Missing | Opaque {
  const { spec, range } = work;
  frame.run.limits.spend('candidate', spec.site);
  const verdict = spec.condition(withLocal(frame, spec.slot, candidate(range, place)));
  if (typeof verdict === 'boolean' || verdict instanceof Missing) return verdict;
  return Opaque.INSTANCE;
}

/** Records the condition at the candidate found, and at the first above it, which fails. */
function noteEdge(frame: Frame, work: Search & { readonly found: bigint }): void {
  const { range, found } = work;
  noteCandidate(frame, work, { place: found, remark: null });
  if (found === range.last) return;
  noteCandidate(frame, work, { place: found + 1n, remark: 'the first candidate that fails' });
}

/** Records that neither end passes: where a condition changes at most once, no candidate between them does. */
function noteEnds(frame: Frame, work: Search): void {
  const { last } = work.range;
  noteCandidate(frame, work, { place: 0n, remark: 'no candidate passes' });
  if (last > 0n) noteCandidate(frame, work, { place: last, remark: 'nor does the last' });
}

/** Records what the condition comes to at one candidate. */
function noteCandidate(
  frame: Frame,
  { spec, range }: Search,
  { place, remark }: { readonly place: bigint; readonly remark: string | null },
): void {
  const { trace, run } = frame;
  if (trace === null) return;
  const figure = candidate(range, place);
  const shown = formatValue(figure, run.program.sites[spec.site]?.type ?? null);
  const name = `at ${shown}${remark === null ? '' : `, ${remark}`}`;
  const step = { ...frame.step('candidate', null), name, body: spec.conditionSite };
  const there = frame.withLocals(localsWith(frame, spec.slot, figure), trace);
  there.within(null, step, () => spec.condition(there));
}

function candidate(range: Candidates, place: bigint): Exact {
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

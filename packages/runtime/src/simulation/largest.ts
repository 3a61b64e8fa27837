import { Exact } from '../exact/exact.ts';
import { type Candidates, lastThatHolds } from '../monotone/last-that-holds.ts';
import { Opaque, SymbolicTruth } from '../monotone/symbolic-truth.ts';
import { Symbolic } from '../monotone/symbolic.ts';
import { Missing } from '../value/missing.ts';
import type { DirectValue, Domain } from './domain.ts';

/** Candidates are tried one by one only up to this many, as in the engine. */
const MAX_CANDIDATES = 100_000n;

/** `the largest P from A to B in steps of S such that C, otherwise V`. */
export interface DirectSearch {
  readonly from: DirectValue;
  readonly to: DirectValue;
  readonly step: DirectValue;
  readonly condition: (candidate: DirectValue) => DirectValue;
  readonly otherwise: () => DirectValue;
}

/** The largest candidate for which the condition holds, searched for as the engine does. */
export function largestOf(domain: Domain, search: DirectSearch): DirectValue {
  const [from, to, step] = [search.from, search.to, search.step].map(domain.lift);
  const missing = [from, to, step].filter((each) => each instanceof Missing);
  if (missing.length > 0) return missing.map(domain.lower).reduce(domain.add);
  if (!(from instanceof Exact && to instanceof Exact && step instanceof Exact)) {
    return Opaque.INSTANCE;
  }
  if (step.sign() <= 0) return domain.impossible;
  if (to.lessThan(from)) return search.otherwise();
  const last = to.minus(from).dividedBy(step).floor();
  const candidate = (place: bigint): Exact => from.plus(step.times(Exact.of(place)));
  const test = (place: bigint): DirectValue => verdictOf(domain, search, candidate(place));
  const found = find({ domain, test, range: { from, step, last } }, () =>
    search.condition(Symbolic.variable(from, candidate(last))),
  );
  if (found === null) return search.otherwise();
  return typeof found === 'bigint' ? domain.figure(candidate(found)) : found;
}

function verdictOf(domain: Domain, search: DirectSearch, candidate: Exact): DirectValue {
  const verdict = search.condition(domain.figure(candidate));
  return typeof verdict === 'boolean' || domain.isAbsent(verdict) ? verdict : Opaque.INSTANCE;
}

interface Tests {
  readonly domain: Domain;
  readonly test: (place: bigint) => DirectValue;
  readonly range: Candidates;
}

/** The number of the candidate, null where none passes, or what stands in the way. */
function find(
  tests: Tests,
  shown: () => DirectValue,
): bigint | null | Exclude<DirectValue, bigint> {
  const { range, test } = tests;
  const { last } = range;
  const atLast = test(last);
  if (atLast !== false) return atLast === true ? last : atLast;
  if (last === 0n) return null;
  const truth = shown();
  if (truth instanceof SymbolicTruth) return lastThatHolds(range, truth, test);
  return typeof truth === 'boolean' ? null : scan(tests, truth);
}

/** Tries every candidate but the last, which fails, from the largest down. */
function scan({ domain, range, test }: Tests, truth: DirectValue): bigint | null | DirectValue {
  const { last } = range;
  if (last >= MAX_CANDIDATES) return domain.isAbsent(truth) ? truth : domain.impossible;
  for (let place = last - 1n; place >= 0n; place -= 1n) {
    const holds = test(place);
    if (holds !== false) return holds === true ? place : holds;
  }
  return null;
}

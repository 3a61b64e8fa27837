import { Opaque, SymbolicTruth } from '../monotone/symbolic-truth.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Value } from '../value/value.ts';

/** Decides as soon as enough days hold, or too many fail, whatever the undecided days may be. */
export function countVerdicts(
  verdicts: readonly Value[],
  needed: number,
  run: 'consecutive' | 'any',
): Value {
  const count = run === 'consecutive' ? longestRun : countAll;
  if (count(verdicts, (verdict) => verdict === true) >= needed) return true;
  if (count(verdicts, (verdict) => verdict !== false) < needed) return false;
  const open = verdicts.filter((verdict) => typeof verdict !== 'boolean');
  const missing = open.filter((verdict) => verdict instanceof Missing).reduce(undecided, null);
  return missing ?? joinTruths(open);
}

/** How many days count, or how many of them at most follow one another. */
type CountDays = (verdicts: readonly Value[], counts: (verdict: Value) => boolean) => number;

const countAll: CountDays = (verdicts, counts) => verdicts.filter(counts).length;

const longestRun: CountDays = (verdicts, counts) => {
  let longest = 0;
  let run = 0;
  for (const verdict of verdicts) {
    run = counts(verdict) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
};

/** Days that all change at most once, and in one direction, add up to a count that does. */
function joinTruths(truths: readonly Value[]): SymbolicTruth | Opaque {
  const [first, ...rest] = truths;
  if (!(first instanceof SymbolicTruth)) return Opaque.INSTANCE;
  const alike = rest.every(
    (truth) => truth instanceof SymbolicTruth && truth.holds === first.holds,
  );
  return alike ? first : Opaque.INSTANCE;
}

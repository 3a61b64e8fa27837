import { ExactTooLarge } from '../exact/exact-too-large.ts';
import { impossible } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Run } from './run.ts';

/** Terms that rest on one another deeper than this are refused. */
const MAX_DEPTH = 500;

/** Thrown where an evaluation has done more work than any contract needs. */
export class BudgetSpent extends Error {}

/**
 * Works out one term within the run's budget. A figure that grows beyond all use, terms that rest
 * on one another too deeply and work without end are impossible, and never more than that.
 */
export function guard(run: Run, name: string, work: () => Value): Value {
  run.spend(1);
  if (run.depth >= MAX_DEPTH) {
    return impossible(`${name} rests on more than ${MAX_DEPTH} terms, one upon another`);
  }
  run.depth += 1;
  try {
    return work();
  } catch (error) {
    if (error instanceof ExactTooLarge) return impossible(`${name}: ${error.message}`);
    throw error;
  } finally {
    run.depth -= 1;
  }
}

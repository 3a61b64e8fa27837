import { ExactTooLarge } from '../exact/exact-too-large.ts';
import { impossible, type Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';
import { TooDeep } from './limits.ts';
import type { Run } from './run.ts';

/** What is worked out, by which a message speaks of it, and the site of its formula. */
export interface GuardedTerm {
  readonly name: string;
  readonly site: number | null;
}

/**
 * Works out one term within the run's limits. A figure that grows beyond all use is impossible where
 * it grows so; terms that rest on one another too deeply make impossible what was asked for, and
 * nothing in between, since what lies in between can be worked out by itself.
 */
export function guard<Result>(run: Run, term: GuardedTerm, work: () => Result): Result | Missing {
  const { limits } = run;
  const { depth } = limits;
  limits.spend('term', term.site);
  limits.enter();
  try {
    return work();
  } catch (error) {
    return absenceFor(error, term, depth);
  } finally {
    limits.leaveTo(depth);
  }
}

/** The same for the code of a term, which is what is guarded most: no function is made for it. */
export function guardCode(frame: Frame, term: GuardedTerm, code: Code): Value {
  const { limits } = frame.run;
  const { depth } = limits;
  limits.spend('term', term.site);
  limits.enter();
  try {
    return code(frame);
  } catch (error) {
    return absenceFor(error, term, depth);
  } finally {
    limits.leaveTo(depth);
  }
}

/** @throws the error itself where it makes nothing impossible here. */
function absenceFor(error: unknown, term: GuardedTerm, depth: number): Missing {
  if (error instanceof ExactTooLarge) return impossible(`${term.name}: ${error.message}`);
  if (depth === 0 && error instanceof RangeError) return impossible(reasonOf(error));
  throw error;
}

/** A range error that is no other is the machine's, whose stack is spent. */
function reasonOf(error: RangeError): string {
  return error instanceof TooDeep ? error.message : 'it is nested too deeply to be worked out';
}

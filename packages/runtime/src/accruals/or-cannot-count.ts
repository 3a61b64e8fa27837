import type { Missing } from '../value/missing.ts';
import { CannotCount } from './cannot-count.ts';

/** What work gives, or why days cannot be counted so. */
export function orCannotCount<Result>(work: () => Result): Result | Missing {
  try {
    return work();
  } catch (error) {
    if (error instanceof CannotCount) return error.missing;
    throw error;
  }
}

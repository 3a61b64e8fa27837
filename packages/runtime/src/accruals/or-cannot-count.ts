import { impossible, type Missing } from '../value/missing.ts';
import { CannotCount } from './cannot-count.ts';

/** What work gives, or that it is impossible where days cannot be counted so. */
export function orCannotCount<Result>(work: () => Result): Result | Missing {
  try {
    return work();
  } catch (error) {
    if (error instanceof CannotCount) return impossible(error.message);
    throw error;
  }
}

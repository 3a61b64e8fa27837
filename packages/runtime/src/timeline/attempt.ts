import { ExactTooLarge } from '../exact/exact-too-large.ts';
import { impossible, type Missing } from '../value/missing.ts';
import { BudgetSpent } from './limits.ts';

/** Work that spends the whole budget is impossible, and so is work too deep for the machine. */
export function attempt<Result>(work: () => Result): Result | Missing {
  try {
    return work();
  } catch (error) {
    if (error instanceof BudgetSpent || error instanceof ExactTooLarge)
      return impossible(error.message);
    if (error instanceof RangeError) return impossible('it is nested too deeply to be worked out');
    throw error;
  }
}

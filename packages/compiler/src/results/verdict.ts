import type { Day } from '@termsheet/runtime';
import type { Expectation } from '../inputs/expectation.ts';

/** Whether one expectation is met. */
export interface Verdict {
  readonly expectation: Expectation;
  readonly isMet: boolean;
  /** What was expected and what is so, as a person reads them. */
  readonly expected: string;
  readonly found: string;
}

/** Whether a check of the contract holds. */
export interface CheckVerdict {
  readonly title: string;
  readonly clause: string;
  /** What is checked, in the words of the file. */
  readonly condition: string;
  readonly outcome: 'holds' | 'fails' | 'undetermined';
  /** The first day on which it fails, of a check over several. */
  readonly failsOn: Day | null;
  /** The first event or row for which it fails, in words, of a check over several. */
  readonly failsFor: string | null;
  /** Why it is not known; empty where it is. */
  readonly reasons: readonly string[];
}

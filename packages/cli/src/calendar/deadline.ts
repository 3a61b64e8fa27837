import type { Day, TimeOfDay } from '@termsheet/runtime';

/** Whether an entry stands in a diary: `CANCELLED` is what nobody need do any more. */
export type DeadlineStatus = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';

/** One entry of a diary: a day by which something is to be done, or from or until which it may be. */
export interface Deadline {
  /** What tells it from all others, whatever has become of it: the same each time it is asked for. */
  readonly key: readonly string[];
  readonly category: 'Duty' | 'Grace' | 'Cure' | 'Right';
  readonly day: Day;
  /** The time of day before which it is to be done; null where that day is all in. */
  readonly at: TimeOfDay | null;
  readonly status: DeadlineStatus;
  /** How far it has come, from 0: within a day, what has come further stands in place of what has not. */
  readonly stage: number;
  /** Whether somebody is still to be reminded of it. */
  readonly isOpen: boolean;
  readonly summary: string;
  readonly description: string;
}

/** The entries of a diary, and what has no day to stand under. */
export interface Deadlines {
  readonly entries: readonly Deadline[];
  /** Duties that are open or to come, in words. */
  readonly undated: readonly string[];
}

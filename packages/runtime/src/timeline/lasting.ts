import type { Day } from '../dates/day.ts';
import type { Happening } from './judge.ts';

/** How long a verdict stands. */
export interface Standing {
  /**
   * The first day at whose close it may be another though nothing happened; before every day where something
   * happened since that it rests on, or it was not asked yet.
   */
  until: Day;
}

/**
 * What knows how long what was read of a contract stands, so that it need not be read again on each day: until a
 * day on which it may change by itself, and until something happens that it rests on.
 */
export interface Lasting {
  /** An occurrence of an event came about on a day, or was told again. */
  happened(event: number, day: Day): void;
  /** A state was changed, or may have been. */
  wrote(state: number, day: Day): void;
  /** Something became of a duty of an obligation. */
  becameOf(obligation: number, day: Day): void;
  /** How long the last verdict on the condition of an event stands. */
  standingOf(event: number): Standing;
  /**
   * Until when an event that may happen on each of some days changes nothing if it does, once it was tried and changed
   * nothing; null where more comes of it than what its rules write, and it has to be tried on each day.
   */
  trialOf(event: number): Standing | null;
  /** Collects what comes of what is tried again, and notes until when it would bring the same. */
  tryAgain<Collected>(tried: readonly Happening[], collect: () => Collected): Collected;
  /** Begins to note what is read; gives what was noted of what is being read around it. */
  beginReading(): Day;
  /** The first day on which what was read since the beginning, on a day, may be otherwise by itself. */
  endReading(around: Day, day: Day): Day;
  /** How often something happened that the dates of an obligation's duties, and whether they bind, rest on. */
  changesOf(obligation: number): number;
  /** The first day after one on which something happened that an accrual's principal and rate rest on. */
  nextChangeOf(accrual: number, after: Day): Day;
}

import type { Day } from '../dates/day.ts';

/**
 * What knows how long what was read of a contract stands, so that it need not be read again on each day: until a
 * day on which it may change by itself, and until something happens that it rests on.
 */
export interface Lasting {
  /** An occurrence of an event came about, or was told again. */
  happened(event: number): void;
  /** A state was written to, or may have been. */
  wrote(state: number): void;
  /** Something became of a duty of an obligation. */
  becameOf(obligation: number): void;
  /**
   * The first day, from one on, at whose close the verdict on the condition of an event may be another
   * than it last was; the day itself where that is not known.
   */
  nextVerdict(event: number, from: Day): Day;
  /** Begins to note what is read. */
  beginReading(): void;
  /** The first day on which what was read since the beginning, on a day, may be otherwise by itself. */
  readingStands(day: Day): Day;
  /** How often something happened that the dates of an obligation's duties, and whether they bind, rest on. */
  changesOf(obligation: number): number;
}

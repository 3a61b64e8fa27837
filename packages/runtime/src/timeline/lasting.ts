import type { Day } from '../dates/day.ts';

/** What knows of the conditions that it is asked for how long its last answers stand. */
export interface Lasting {
  /**
   * The first day, from one on, at whose close the verdict on the condition of an event may be another
   * than it last was; the day itself where that is not known.
   *
   * @param clock the number of the last report or change.
   */
  nextDay(event: number, from: Day, clock: number): Day;
}

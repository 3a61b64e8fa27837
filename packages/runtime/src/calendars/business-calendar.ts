import type { Day } from '../dates/day.ts';

/**
 * The open days of a market or of banks, over the stretch of days for which they are known.
 *
 * Outside `first` to `last` nothing is known, and unknown must never read as closed. A lookup
 * whose answer would need a day out there gives undefined (`describeKnownRange` words the reason);
 * a question about such a day itself throws a {@link CalendarRangeError}.
 */
export interface BusinessCalendar {
  /** The name by which contracts and messages refer to the calendar: `NYSE`. */
  readonly name: string;

  /** The first day, open or closed, of which the calendar knows. */
  readonly first: Day;

  /** The last day, open or closed, of which the calendar knows. */
  readonly last: Day;

  /** The last day for which its closings are published; later ones, through `last`, are reckoned by the same rules. */
  readonly published: Day;

  /** @throws CalendarRangeError when `day` is outside `first` to `last`. */
  isOpen(day: Day): boolean;

  /**
   * The `n`-th open day after `day`: the first strictly after it is 1, and 0 leaves `day` as it
   * is, open or not. The day before `first` is a legal start, since all that follows is known.
   *
   * @throws RangeError when `n` is negative or not whole.
   */
  nthAfter(day: Day, n: number): Day | undefined;

  /**
   * The `n`-th open day before `day`: the first strictly before it is 1, and 0 leaves `day` as it
   * is, open or not. The day after `last` is a legal start.
   *
   * @throws RangeError when `n` is negative or not whole.
   */
  nthBefore(day: Day, n: number): Day | undefined;

  /** `day` itself when it is open, else the next open day. */
  firstOnOrAfter(day: Day): Day | undefined;

  /** `day` itself when it is open, else the open day before it. */
  firstOnOrBefore(day: Day): Day | undefined;

  /**
   * The open days from `from` through `to`, both in, in order; none when `to` is the earlier.
   *
   * @throws CalendarRangeError when a day of the stretch is outside `first` to `last`.
   */
  openDays(from: Day, to: Day): readonly Day[];

  /**
   * The number of open days from `from` through `to`, both in; 0 when `to` is the earlier.
   *
   * @throws CalendarRangeError when a day of the stretch is outside `first` to `last`.
   */
  countOpen(from: Day, to: Day): number;

  /**
   * Why `day` is closed: the holiday's name, `Saturday` or `Sunday`. Undefined when it is open.
   *
   * @throws CalendarRangeError when `day` is outside `first` to `last`.
   */
  closure(day: Day): string | undefined;
}

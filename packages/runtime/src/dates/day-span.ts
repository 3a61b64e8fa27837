import type { Day } from './day.ts';

/** From `from`, which is in, until `until`, which is not: the days on which interest accrues. */
export interface DaySpan {
  readonly from: Day;
  readonly until: Day;
}

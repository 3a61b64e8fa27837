import type { Day } from '../dates/day.ts';
import { everyDays, everyMonths } from '../schedules/recurrence.ts';
import { type Schedule, scheduleOf } from '../schedules/schedule.ts';

const MONTHS = { annually: 12, 'semi-annually': 6, quarterly: 3, monthly: 1 } as const;

/** How often interest is compounded, as contracts write it. */
export type CompoundingFrequency = keyof typeof MONTHS | 'daily';

/** The frequencies, the longest first. */
export const COMPOUNDING_FREQUENCIES: readonly CompoundingFrequency[] = [
  'annually',
  'semi-annually',
  'quarterly',
  'monthly',
  'daily',
];

/**
 * The dates on which interest is compounded so often, counted from an anchor, such as the day on
 * which it begins to accrue. Months clamp to the month's end, always from the anchor.
 */
export function compoundingDates(frequency: CompoundingFrequency, anchor: Day): Schedule {
  if (frequency === 'daily') return scheduleOf({ dates: everyDays({ anchor, days: 1 }) });
  const months = MONTHS[frequency];
  return scheduleOf({ dates: everyMonths({ anchor, months, monthEnd: 'same day' }) });
}

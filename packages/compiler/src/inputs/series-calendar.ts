import {
  type BusinessCalendar,
  type Day,
  describeKnownRange,
  isKnownDay,
  namedCalendar,
} from '@termsheet/runtime';
import type { Tables } from '../ir/tables.ts';

/** The days on which a series has a row. */
export interface SeriesCalendar {
  /** The contract's name for such a day: `Trading Day`. */
  readonly name: string;
  /** Why a row cannot be of this day; null where it can. */
  readonly refuses: (day: Day) => string | null;
  /** Whether it can tell at all of this day; of one that it cannot, it refuses the row. */
  readonly knows: (day: Day) => boolean;
}

/**
 * The calendar of a series. Of a calendar that is narrowed by a condition the base alone is asked:
 * whether the condition holds is the evaluator's to say, from the very inputs being read.
 */
export function seriesCalendar(ir: Tables, index: number): SeriesCalendar {
  const spec = ir.calendars[index];
  const base = spec === undefined ? undefined : namedCalendar(spec.base);
  const name = spec?.name ?? 'day of its calendar';
  return {
    name,
    refuses: (day) => (base === undefined ? null : refusal(base, day)),
    knows: (day) => base === undefined || isKnownDay(base, day),
  };
}

function refusal(calendar: BusinessCalendar, day: Day): string | null {
  if (!isKnownDay(calendar, day)) return describeKnownRange(calendar);
  return calendar.closure(day) ?? null;
}

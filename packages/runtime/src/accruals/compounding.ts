import type { Day } from '../dates/day.ts';
import { compoundingDates } from '../interest/index.ts';
import type { CompoundingSpec } from '../program/program.ts';
import type { Schedule } from '../schedules/index.ts';
import type { Frame } from '../timeline/frame.ts';
import { asking } from '../series/calendar-days.ts';
import { readPeriodDates } from '../timeline/read-schedule.ts';
import { Missing } from '../value/missing.ts';
import { CannotCount } from './cannot-count.ts';

/** The dates on which interest begins to bear interest, and what they depend on. */
export interface Compounding {
  readonly dates: Pick<Schedule, 'between'>;
  readonly label: string;
}

/** The dates as they are known at the frame's moment, counted from the first day where nothing else is said. */
export function resolveCompounding(
  frame: Frame,
  spec: CompoundingSpec,
  from: Day,
): Compounding | Missing {
  if (spec.kind === 'frequency') {
    return { dates: compoundingDates(spec.frequency, from), label: spec.frequency };
  }
  const read = readPeriodDates(frame, spec.event);
  if (read instanceof Missing) return read;
  const { dates, calendar, bounds } = read;
  const between: Schedule['between'] = (first, last) => {
    const days = asking(calendar, () => dates.between(first, last));
    if (days instanceof Missing) throw new CannotCount(days);
    return days;
  };
  return {
    dates: { between },
    label: `${spec.event} ${bounds.from} ${bounds.to ?? ''}`,
  };
}

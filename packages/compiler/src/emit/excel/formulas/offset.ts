import type { DurationSpec } from '@termsheet/runtime';
import { workday } from './calendar-days.ts';
import type { Env } from './env.ts';
import { type Formula, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';

/** So many days, weeks, months, years or days of a calendar after a day. */
export function offset(env: Env, anchor: Formula, { count, unit }: DurationSpec): Formula {
  if (count === 0) return anchor;
  switch (unit) {
    case 'days':
    case 'weeks': {
      const days = unit === 'weeks' ? 7 * count : count;
      const sign = days < 0 ? '-' : '+';
      return operation('sum', write`${operand(anchor, 'sum')}${sign}${String(Math.abs(days))}`);
    }
    case 'months':
    case 'years':
      return write`EDATE(${anchor},${String(unit === 'years' ? 12 * count : count)})`;
    default:
      return workday(env, unit.calendar, { day: cellOf(env, anchor, 'yyyy-mm-dd'), count });
  }
}

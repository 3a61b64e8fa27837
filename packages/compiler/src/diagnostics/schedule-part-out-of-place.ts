import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A part of a schedule that needs another part, which is not there. */
export const schedulePartOutOfPlace = defineDiagnostic<{
  readonly part:
    | 'steps without a first day'
    | 'a period without steps'
    | 'a period without a last day'
    | 'month ends without months';
}>({
  code: 'schedule-part-out-of-place',
  severity: 'error',
  message: ({ part }) => MESSAGES[part],
  why: ({ part }) => REASONS[part],
  help: ({ part }) => HELP[part],
  examples: {
    bad: exampleFile(
      'schedule Coupon Date every 6 months through January 5, 2030',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
    good: exampleFile(
      'schedule Coupon Date every 6 months after January 5, 2026 through January 5, 2030',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
  },
});

const MESSAGES = {
  'steps without a first day': 'It is not said from which day the steps are counted.',
  'a period without steps': 'Only a schedule of regular steps can begin or end with an odd period.',
  'a period without a last day': 'It is not said on which day the odd period ends.',
  'month ends without months': 'Month ends are kept only where the steps are months or years.',
} as const;

const REASONS = {
  'steps without a first day':
    'Every 6 months can fall on any day; the first day fixes all others.',
  'a period without steps':
    'An odd period is one that is shorter or longer than the step. Dates that are listed, or that come on fixed days of the year or month, have no step.',
  'a period without a last day':
    'The odd period takes up what the steps leave over between the first day and the last.',
  'month ends without months':
    'The rule says what becomes of a first day such as February 28 in a longer month. Other dates do not come up against it.',
} as const;

const HELP = {
  'steps without a first day':
    'Write `from` a day, which is then the first date, or `after` a day, which is not one.',
  'a period without steps': 'Leave it out, or write `every 3 months from …`.',
  'a period without a last day': 'Write `through` the last day.',
  'month ends without months': 'Leave it out, or write `on the last day of each month`.',
} as const;

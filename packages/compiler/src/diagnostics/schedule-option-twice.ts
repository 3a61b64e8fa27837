import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An option of a schedule that always applies beside another of its kind. */
export const scheduleOptionTwice = defineDiagnostic<{
  readonly kind: 'ScheduleStub' | 'MonthEndsKept' | 'ScheduleRoll';
}>({
  code: 'schedule-option-twice',
  severity: 'error',
  message: ({ kind }) => MESSAGES[kind],
  why: () =>
    'This one has no condition, so wherever the other applies the two would have to hold at once.',
  help: () => 'Leave one out, or say of each when it applies: `… when Convention is Following`.',
  examples: {
    bad: exampleFile(
      'blank Convention : one of Following, Preceding',
      'schedule Coupon Date every 6 months from January 5, 2026,',
      '  rolled to the following Trading Day,',
      '  rolled to the preceding Trading Day when Convention is Preceding',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
    good: exampleFile(
      'blank Convention : one of Following, Preceding',
      'schedule Coupon Date every 6 months from January 5, 2026,',
      '  rolled to the following Trading Day when Convention is Following,',
      '  rolled to the preceding Trading Day when Convention is Preceding',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
  },
});

const MESSAGES = {
  ScheduleStub: 'The schedule says twice what becomes of the odd period.',
  MonthEndsKept: 'The schedule says twice that month ends are kept.',
  ScheduleRoll: 'The schedule says twice to which day its dates are moved.',
} as const;

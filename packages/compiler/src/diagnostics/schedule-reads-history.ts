import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A period or a condition of a schedule that may become another while history goes on. */
export const scheduleReadsHistory = defineDiagnostic<{
  readonly part: 'period' | 'condition';
  readonly reads: string;
}>({
  code: 'schedule-reads-history',
  severity: 'error',
  message: ({ part, reads }) =>
    `The ${part === 'period' ? 'period of a schedule' : 'condition of this part of a schedule'} cannot rest on ${reads}, which may change.`,
  why: () =>
    'All dates of a schedule are counted alike, from the first to the last: how, is read once, when history begins. What changes later would be passed over in silence.',
  help: () =>
    'Let it rest on blanks, and on definitions over blanks. Where the dates do change, write two schedules: one `until` the day of the change, the other `from` it.',
  examples: {
    bad: exampleFile(
      'fact Is Moved : yes/no',
      'schedule Coupon Date every 6 months from January 5, 2026,',
      '  rolled to the following Trading Day when Is Moved',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
    good: exampleFile(
      'blank Is Moved : yes/no',
      'schedule Coupon Date every 6 months from January 5, 2026,',
      '  rolled to the following Trading Day when Is Moved',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
  },
});

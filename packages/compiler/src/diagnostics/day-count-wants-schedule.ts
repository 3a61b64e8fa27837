import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A day count that takes each period between interest dates for itself. */
export const dayCountWantsSchedule = defineDiagnostic<{ readonly name: string }>({
  code: 'day-count-wants-schedule',
  severity: 'error',
  message: ({ name }) => `${name} cannot count days without the dates on which interest falls due.`,
  why: ({ name }) =>
    `Under ${name} each period between two of these dates is counted by itself: the same days are another part of a year where interest falls due on other dates.`,
  help: ({ name }) => `Name the schedule of these dates: \`counted ${name} over …\`.`,
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'Coupon means interest on Principal at 9% per annum counted Actual/Actual ICMA',
      '  from January 15, 2026 until April 1, 2026',
    ),
    good: exampleFile(
      'blank Principal : money',
      'schedule Coupon Date every 6 months from January 15, 2026',
      'Coupon means interest on Principal at 9% per annum',
      '  counted Actual/Actual ICMA over Coupon Date from January 15, 2026 until April 1, 2026',
    ),
  },
});

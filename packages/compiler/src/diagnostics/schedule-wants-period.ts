import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A Term behind `every` that is no length of time. */
export const scheduleWantsPeriod = defineDiagnostic<{
  readonly name: string;
  readonly found: string;
}>({
  code: 'schedule-wants-period',
  severity: 'error',
  message: ({ name, found }) => `\`every\` wants a length of time, but \`${name}\` is ${found}.`,
  why: () =>
    'The dates are counted from the first day, each so many days or months after it. A bare figure does not say of what.',
  help: ({ name }) =>
    `Declare it as a length of time: \`blank ${name} : duration in months\`, or \`duration in days or months\`.`,
  examples: {
    bad: exampleFile(
      'blank Interest Period : number',
      'schedule Coupon Date every Interest Period from January 5, 2026',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
    good: exampleFile(
      'blank Interest Period : duration in months',
      'schedule Coupon Date every Interest Period from January 5, 2026',
      'Next Coupon means the first Coupon Date on or after the date in question',
    ),
  },
});

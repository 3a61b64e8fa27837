import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A day count that treats the last day of February by whether the debt matures then. */
export const dayCountWantsMaturity = defineDiagnostic<{ readonly name: string }>({
  code: 'day-count-wants-maturity',
  severity: 'error',
  message: ({ name }) => `${name} cannot count days without the maturity date.`,
  why: ({ name }) =>
    `Under ${name} a period that ends on the day of maturity is counted otherwise than one that ends on that day and goes on.`,
  help: ({ name }) => `Say on which day the debt is due: \`counted ${name} maturing on …\`.`,
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'Coupon means interest on Principal at 9% per annum counted 30E/360 ISDA',
      '  from January 31, 2026 until February 28, 2026',
    ),
    good: exampleFile(
      'blank Principal : money',
      'Coupon means interest on Principal at 9% per annum counted 30E/360 ISDA',
      '  maturing on February 28, 2028 from January 31, 2026 until February 28, 2026',
    ),
  },
});

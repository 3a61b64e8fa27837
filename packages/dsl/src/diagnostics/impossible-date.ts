import { defineDiagnostic } from './diagnostic-kind.ts';

const TROUBLES = {
  'no such day': {
    message: (image: string) => `There is no date ${image}.`,
    why: 'A date that does not exist cannot be counted to or from.',
  },
  'too early': {
    message: (image: string) => `Dates are read from January 1, 1583 on; ${image} is before it.`,
    why: 'The calendar of today began in October 1582, and places took it up at different times: before it, a date can be two days.',
  },
  'not in full': {
    message: (image: string) => `The date ${image} is not written in full.`,
    why: 'In figures the year has four digits, the month and the day two each.',
  },
};

/** February 30: a date no calendar has, one before 1583, or a numeric one not written in full. */
export const impossibleDate = defineDiagnostic<{
  readonly image: string;
  readonly trouble: keyof typeof TROUBLES;
}>({
  code: 'impossible-date',
  severity: 'error',
  message: ({ image, trouble }) => TROUBLES[trouble].message(image),
  why: ({ trouble }) => TROUBLES[trouble].why,
  help: () => 'Write a real date of the years 1583 to 9999, as October 1, 2007 or 2007-10-01.',
  examples: {
    bad: 'clause §1 "Maturity"\n  Maturity Date means February 30, 2007\n',
    good: 'clause §1 "Maturity"\n  Maturity Date means February 28, 2007\n',
  },
});

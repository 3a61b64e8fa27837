import { defineDiagnostic } from './diagnostic-kind.ts';

/** February 30: a date no calendar has, one before 1583, or a numeric one not written in full. */
export const impossibleDate = defineDiagnostic<{ readonly image: string }>({
  code: 'impossible-date',
  severity: 'error',
  message: ({ image }) => `There is no date ${image}.`,
  why: () => 'A date that does not exist cannot be counted to or from.',
  help: () => 'Write a real date of the years 1583 to 9999, as October 1, 2007 or 2007-10-01.',
  examples: {
    bad: 'clause §1 "Maturity"\n  Maturity Date means February 30, 2007\n',
    good: 'clause §1 "Maturity"\n  Maturity Date means February 28, 2007\n',
  },
});

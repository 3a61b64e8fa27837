import { defineDiagnostic } from './diagnostic-kind.ts';

/** `October 1` where a date with its year is wanted. */
export const incompleteDate = defineDiagnostic<{ readonly image: string }>({
  code: 'incomplete-date',
  severity: 'error',
  message: ({ image }) => `The date ${image} has no year.`,
  why: () => 'Every date in a contract file is one day of one year; nothing is supplied silently.',
  help: ({ image }) => `Write the year after a comma: ${image}, 2007.`,
  examples: {
    bad: 'clause §1 "Maturity"\n  Maturity Date means October 1\n',
    good: 'clause §1 "Maturity"\n  Maturity Date means October 1, 2007\n',
  },
});

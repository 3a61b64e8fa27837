import { defineDiagnostic } from '@termsheet/dsl';

/** Quantities with a history, or events of the contract's own making, in a contract that states no first day. */
export const missingStartOfHistory = defineDiagnostic<{ readonly name: string }>({
  code: 'missing-start-of-history',
  severity: 'error',
  message: ({ name }) =>
    `\`${name}\` has a history, but the contract does not say on which day it begins.`,
  why: () => 'Events before the first day change nothing, so the day must be known.',
  help: () =>
    'State it in the heading of this file: `in effect from Issue Date`. What the heading of a file that it uses says does not reach it.',
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'clause §1 "Balance"',
      '  Balance starts at $100',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '',
      'clause §1 "Balance"',
      '  Balance starts at $100',
    ].join('\n'),
  },
});

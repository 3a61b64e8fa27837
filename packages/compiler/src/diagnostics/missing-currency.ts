import { defineDiagnostic } from '@termsheet/dsl';

/** `money` or `price` in a contract that states no currency. */
export const missingCurrency = defineDiagnostic<Record<string, never>>({
  code: 'missing-currency',
  severity: 'error',
  message: () => 'The contract states no currency, so it is not clear what money this is.',
  why: () => 'An amount of money has its currency as its unit.',
  help: () => 'State it in the heading: `currency USD`.',
  examples: {
    bad: [
      'contract "Example Note"',
      '  in effect from January 1, 2026',
      '',
      'clause §1 "Principal"',
      '  blank Principal : money',
      '  Half means 50% of Principal',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '',
      'clause §1 "Principal"',
      '  blank Principal : money',
      '  Half means 50% of Principal',
    ].join('\n'),
  },
});

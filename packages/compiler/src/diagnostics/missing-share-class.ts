import { defineDiagnostic } from '@termsheet/dsl';

/** Shares in a contract that declares no class. */
export const missingShareClass = defineDiagnostic<Record<string, never>>({
  code: 'missing-share-class',
  severity: 'error',
  message: () => 'The contract declares no class of shares.',
  why: () => 'A number of shares has the class as its unit.',
  help: () => 'Declare the class in the heading: `share class Common Stock`.',
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '',
      'clause §1 "Reserve"',
      '  Reserve means 100 shares',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '',
      'share class Common Stock',
      '',
      'clause §1 "Reserve"',
      '  Reserve means 100 shares',
    ].join('\n'),
  },
});

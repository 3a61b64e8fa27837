import { defineDiagnostic } from '@termsheet/dsl';

/** More documents than any deal has. */
export const useTooMany = defineDiagnostic<{ readonly limit: number }>({
  code: 'use-too-many',
  severity: 'error',
  message: ({ limit }) => `The deal has more than ${limit} documents.`,
  why: () =>
    'Each copy of a library counts as a document. So many are most likely copies that make copies of their own.',
  help: () => 'Use each library where its Terms are needed, and there only.',
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "doubling-7.terms" as First',
      '',
      'clause §1 "Limit"',
      '  Limit means $100',
      '',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "doubling-2.terms" as First',
      '',
      'clause §1 "Limit"',
      '  Limit means $100',
      '',
    ].join('\n'),
  },
});

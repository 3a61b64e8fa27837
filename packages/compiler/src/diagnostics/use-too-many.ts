import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** More documents than any deal has. */
export const useTooMany = defineDiagnostic<{ readonly limit: number }>({
  code: 'use-too-many',
  severity: 'error',
  message: ({ limit }) => `The deal has more than ${limit} documents.`,
  why: () =>
    'Each copy of a library counts as a document. So many are most likely copies that make copies of their own.',
  help: () => 'Use each library where its Terms are needed, and there only.',
  examples: {
    bad: exampleDeal(['use "doubling-7.terms" as First'], 'Limit means $100'),
    good: exampleDeal(['use "doubling-2.terms" as First'], 'Limit means $100'),
  },
});

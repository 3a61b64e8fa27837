import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** A used file with which the documents of a deal are together too long. */
export const useTooLong = defineDiagnostic<{ readonly path: string; readonly limit: number }>({
  code: 'use-too-long',
  severity: 'error',
  message: ({ path, limit }) =>
    `With "${path}" the documents of the deal have more than ${limit.toLocaleString('en-US')} characters.`,
  why: () =>
    'All documents of a deal are read together, and each copy of a library counts. No deal is so long; most likely the wrong file is named.',
  help: () => 'Name the right file, or use fewer copies of it.',
  examples: {
    bad: exampleDeal(['use "endless.terms"'], 'Limit means $100'),
    good: exampleDeal(['use "cap.terms"'], 'Limit means $100'),
  },
});

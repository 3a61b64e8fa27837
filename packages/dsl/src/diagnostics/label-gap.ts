import { defineDiagnostic } from './diagnostic-kind.ts';

/** Labels of the contract's list that the file leaves out. */
export const labelGap = defineDiagnostic<{ readonly missing: string }>({
  code: 'label-gap',
  severity: 'information',
  message: ({ missing }) => `${missing} not encoded.`,
  why: () =>
    'The contract’s list has items that this file leaves out. That may well be meant; it is said so that nothing is left out unseen.',
  help: () =>
    'If an item cannot be computed, write it with `not computable` and the reason in quotes.',
  examples: {
    bad: 'clause §1 "Total"\n  Total means the sum of\n    (1) $1\n    (7) $2\n',
    good: 'clause §1 "Total"\n  Total means the sum of\n    (1) $1\n    (2) $2\n',
  },
});

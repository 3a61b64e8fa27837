import { defineDiagnostic } from './diagnostic-kind.ts';

/** A label that exactly continues two open lists. */
export const labelInTwoLists = defineDiagnostic<{ readonly label: string }>({
  code: 'label-in-two-lists',
  severity: 'error',
  message: ({ label }) => `The label ${label} continues two lists.`,
  why: () =>
    'Both the inner and the outer list stand one label before it, so that a reader cannot tell to which the item belongs, and the two readings give different results.',
  help: () => 'Give the inner list a name of its own in a definition above.',
  examples: {
    bad: 'clause §1 "Total"\n  Total means the sum of\n    (a) $1\n    (b) the greater of\n      (a) $2\n      (b) $3\n    (c) $4\n',
    good: 'clause §1 "Total"\n  Inner means the greater of\n    (a) $2\n    (b) $3\n  Total means the sum of\n    (a) $1\n    (b) Inner\n    (c) $4\n',
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** A label that continues no open list. */
export const labelOutOfOrder = defineDiagnostic<{ readonly label: string; readonly last: string }>({
  code: 'label-out-of-order',
  severity: 'error',
  message: ({ label, last }) => `The label ${label} does not follow ${last}.`,
  why: () =>
    'A list carries the contract’s own labels in their order, and a label is how its item is cited. One that repeats or goes back may belong to another list whose opening words are missing.',
  help: () =>
    'Correct the label, or write the words that open the list it belongs to, such as `the sum of`.',
  examples: {
    bad: 'clause §1 "Total"\n  Total means the sum of\n    (a) $1\n    (b) $2\n    (a) $3\n',
    good: 'clause §1 "Total"\n  Total means the sum of\n    (a) $1\n    (b) $2\n    (c) $3\n',
  },
});

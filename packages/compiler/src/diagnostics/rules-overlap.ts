import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const SALE = ['event Sale', '  Size : money', 'Price starts at $3 per share'];

/** Two rules with conditions that can both hold, whose writes do not commute. */
export const rulesOverlap = defineDiagnostic<{ readonly state: string; readonly event: string }>({
  code: 'rules-overlap',
  severity: 'warning',
  message: ({ state, event }) => `Two rules upon one ${event} can both write \`${state}\`.`,
  why: () =>
    'Their conditions can hold together, and then the result would depend on which rule is taken first. The order of clauses never decides; such a day has no result.',
  help: () =>
    'Make the conditions exclude one another, or write one rule with `if … then … otherwise …`.',
  examples: {
    bad: exampleFile(
      ...SALE,
      'upon Sale when Size is at least $100',
      '  set Price to $2 per share',
      'upon Sale when Size is at least $500',
      '  set Price to $1 per share',
    ),
    good: exampleFile(
      ...SALE,
      'upon Sale when Size is at least $100 and Size is less than $500',
      '  set Price to $2 per share',
      'upon Sale when Size is at least $500',
      '  set Price to $1 per share',
    ),
  },
});

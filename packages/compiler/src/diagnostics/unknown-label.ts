import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A label that the list does not have. */
export const unknownLabel = defineDiagnostic<{
  readonly label: string;
  readonly labels: readonly string[];
}>({
  code: 'unknown-label',
  severity: 'error',
  message: ({ label }) => `The list has no item ${label}.`,
  why: () => 'Items are referred to by the labels that the contract gives them.',
  help: ({ labels }) => `Its items are ${labels.join(', ')}.`,
  examples: {
    bad: exampleFile(
      'Total means the sum of',
      '  (i) $5',
      '  (ii) $6',
      'Part means items (i) to (iv) of Total',
    ),
    good: exampleFile(
      'Total means the sum of',
      '  (i) $5',
      '  (ii) $6',
      'Part means items (i) to (ii) of Total',
    ),
  },
});

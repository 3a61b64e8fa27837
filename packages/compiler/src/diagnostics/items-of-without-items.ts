import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `items (i) to (iv) of X` where X has no labelled items. */
export const itemsOfWithoutItems = defineDiagnostic<Record<string, never>>({
  code: 'items-of-without-items',
  severity: 'error',
  message: () => 'This has no labelled items of its own.',
  why: () => 'Only a definition that means a labelled list has items to refer to.',
  help: () => 'Name a definition that means a list of labelled items.',
  examples: {
    bad: exampleFile('Total means $5', 'Part means items (i) to (ii) of Total'),
    good: exampleFile(
      'Total means the sum of',
      '  (i) $5',
      '  (ii) $6',
      '  (iii) $7',
      'Part means items (i) to (ii) of Total',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An item of a choice after one that always applies. */
export const itemNeverReached = defineDiagnostic<Record<string, never>>({
  code: 'item-never-reached',
  severity: 'error',
  message: () => 'This item can never apply.',
  why: () => 'The first item that applies is taken, and one before this applies always.',
  help: () => 'Move the item without a condition to the end, or give it one: `, if …`.',
  examples: {
    bad: exampleFile(
      'fact Listed : yes/no',
      'Fee means whichever of these applies',
      '  (a) $1, otherwise',
      '  (b) $2, if Listed',
    ),
    good: exampleFile(
      'fact Listed : yes/no',
      'Fee means whichever of these applies',
      '  (a) $2, if Listed',
      '  (b) $1, otherwise',
    ),
  },
});

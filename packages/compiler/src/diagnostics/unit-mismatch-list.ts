import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An item of a list that has another unit than those before it. */
export const unitMismatchList = defineDiagnostic<{ readonly left: string; readonly right: string }>(
  {
    code: 'unit-mismatch-list',
    severity: 'error',
    message: ({ left, right }) => `This item is ${right}, but an item before it is ${left}.`,
    why: () => 'The items of a list are added or compared with each other, so they have one unit.',
    help: () => 'Bring the items to one unit, or take this one out of the list.',
    examples: {
      bad: exampleFile(
        'blank Principal : money',
        'Total means the sum of',
        '  (a) Principal',
        '  (b) 5%',
      ),
      good: exampleFile(
        'blank Principal : money',
        'Total means the sum of',
        '  (a) Principal',
        '  (b) 5% of Principal',
      ),
    },
  },
);

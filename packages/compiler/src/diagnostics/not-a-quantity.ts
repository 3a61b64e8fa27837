import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { sentence } from './sentence.ts';

/** Something that is no amount where an amount is needed. */
export const notAQuantity = defineDiagnostic<{ readonly found: string; readonly role: string }>({
  code: 'not-a-quantity',
  severity: 'error',
  message: ({ found, role }) => `${sentence(role)} must be an amount; this is ${found}.`,
  why: () => 'Only money, shares, prices, rates, numbers and calendar days can be computed with.',
  help: () => 'Use a term that is an amount here.',
  examples: {
    bad: exampleFile('fact Listed : yes/no', 'Fee means 2 * Listed'),
    good: exampleFile('fact Listed : yes/no', 'Fee means if Listed then 2 otherwise 0'),
  },
});

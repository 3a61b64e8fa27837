import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { sentence } from './sentence.ts';

/** A comparison of two things of different units or types. */
export const unitMismatchCompare = defineDiagnostic<{
  readonly left: string;
  readonly right: string;
}>({
  code: 'unit-mismatch-compare',
  severity: 'error',
  message: ({ left, right }) => `${sentence(left)} and ${right} cannot be compared.`,
  why: () =>
    'Only like can be compared with like; anything else would be true or false by accident.',
  help: () => 'Compare values of one unit.',
  examples: {
    bad: exampleFile(
      'fact Market Price : price of Common Stock',
      'Is High means Market Price is more than $5',
    ),
    good: exampleFile(
      'fact Market Price : price of Common Stock',
      'Is High means Market Price is more than $5 per share',
    ),
  },
});

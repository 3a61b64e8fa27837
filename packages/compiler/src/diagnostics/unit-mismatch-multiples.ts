import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Rounding to multiples of another unit. */
export const unitMismatchMultiples = defineDiagnostic<{
  readonly left: string;
  readonly right: string;
}>({
  code: 'unit-mismatch-multiples',
  severity: 'error',
  message: ({ left, right }) => `What is rounded is ${left}, but the multiples are of ${right}.`,
  why: () => 'A result can only be a multiple of something in its own unit.',
  help: () => 'Write the multiple in the unit of what is rounded.',
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'Rounded Principal means Principal, rounded up to multiples of 100 shares',
    ),
    good: exampleFile(
      'blank Principal : money',
      'Rounded Principal means Principal, rounded up to multiples of $100',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A share class or calendar where a value belongs. */
export const notAValue = defineDiagnostic<{ readonly name: string; readonly isA: string }>({
  code: 'not-a-value',
  severity: 'error',
  message: ({ name, isA }) => `\`${name}\` is ${isA} and has no value of its own.`,
  why: () => 'A figure can only be computed from figures.',
  help: () => `Name the quantity that is meant, such as a number of shares or a price.`,
  examples: {
    bad: exampleFile('Double means 2 * Common Stock'),
    good: exampleFile('Double means 2 * 100 shares of Common Stock'),
  },
});

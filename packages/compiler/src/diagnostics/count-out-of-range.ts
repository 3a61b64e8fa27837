import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A count that is no whole number, or one that cannot be meant. */
export const countOutOfRange = defineDiagnostic<{
  readonly what: string;
  readonly written: string;
  readonly least: number;
  readonly most: number;
}>({
  code: 'count-out-of-range',
  severity: 'error',
  message: ({ what, written }) => `${written} is no ${what}.`,
  why: () => 'Days, months, items and decimals are counted in whole numbers.',
  help: ({ least, most }) => `Write a whole number from ${least} to ${most}.`,
  examples: {
    bad: exampleFile('blank Signing Date : date', 'Deadline means 2.5 days after Signing Date'),
    good: exampleFile('blank Signing Date : date', 'Deadline means 3 days after Signing Date'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Something that is no date where a date is needed. */
export const notADate = defineDiagnostic<{ readonly found: string }>({
  code: 'not-a-date',
  severity: 'error',
  message: ({ found }) => `A date is needed here; this is ${found}.`,
  why: () => 'Days are counted from a date.',
  help: () => 'Write a date, a term that is one, or `the date of …` an event.',
  examples: {
    bad: exampleFile('blank Principal : money', 'Deadline means 5 days after Principal'),
    good: exampleFile('blank Signing Date : date', 'Deadline means 5 days after Signing Date'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A row of a table where only an event of some day can stand. */
export const rowWithoutDay = defineDiagnostic<{
  readonly table: string;
  /** What is wanted, as a sentence without its full stop: `A window takes in days`. */
  readonly wanted: string;
}>({
  code: 'row-without-day',
  severity: 'error',
  message: ({ table, wanted }) => `${wanted}, and a row of \`${table}\` has none.`,
  why: () =>
    'A table lists what is so from the first. Its rows never happen, so they are neither before nor after anything.',
  help: () =>
    'Choose rows by `where`. For what happens on some day declare an event; for what changes of a row, a quantity `for each` row.',
  examples: {
    bad: exampleFile(
      'table Holder',
      '  | Name : text | Balance : money |',
      '  | "A"         |             $10 |',
      'Total means the sum of Balance for each Holder within 10 days after January 5, 2026',
    ),
    good: exampleFile(
      'table Holder',
      '  | Name : text | Balance : money |',
      '  | "A"         |             $10 |',
      'Total means the sum of Balance for each Holder where Name is "A"',
    ),
  },
});

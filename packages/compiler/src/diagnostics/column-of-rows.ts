import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A column whose cells would be events or rows. */
export const columnOfRows = defineDiagnostic<{
  readonly table: string;
  readonly column: string;
  readonly of: string;
}>({
  code: 'column-of-rows',
  severity: 'error',
  message: ({ table, column, of }) =>
    `The cells of \`${column}\` in \`${table}\` would each be one \`${of}\`, and a cell cannot be that.`,
  why: () => 'The rows of a table are there before anything happens, and each stands for itself.',
  help: ({ of }) =>
    `Write the name in a column of text, and find the row by it: \`the first ${of} where Name is …\`.`,
  examples: {
    bad: exampleFile(
      'table Holder',
      '  | Name : text |',
      '  | "A"         |',
      'table Note',
      '  | Owner : Holder | Size : money |',
      'Total means the sum of Size for each Note',
      'Held means the count of Holder',
    ),
    good: exampleFile(
      'table Holder',
      '  | Name : text |',
      '  | "A"         |',
      'table Note',
      '  | Owner : text | Size : money |',
      'Total means the sum of Size for each Note',
      'Held means the count of Holder',
    ),
  },
});

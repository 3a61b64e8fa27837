import type { EventSpec } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import type { JsonSchema } from '../values/json-schema.ts';
import { MAX_ROWS } from '../max-rows.ts';
import { objectSchema, valueSchema } from './value-schema.ts';

/** The rows of a table, each by its columns, or a CSV file with a heading for each column. */
export function tableSchema(spec: EventSpec<unknown>, parties: readonly string[]): JsonSchema {
  const columns = spec.fields.map((column): [string, JsonSchema] => [
    column.name,
    { description: `${describeType(column.type)}.`, ...valueSchema(column, parties) },
  ]);
  const csv: JsonSchema = {
    description: 'A CSV file with a line for each row, under headings that are the columns’ names.',
    ...objectSchema([['csv', { description: 'The path of the file.', type: 'string' }]], ['csv']),
  };
  return {
    description: `${spec.clause}: the rows, in order.`,
    anyOf: [{ type: 'array', maxItems: MAX_ROWS, items: objectSchema(columns) }, csv],
  };
}

import type { FactSpec } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import type { Tables } from '../../ir/tables.ts';
import { DATE_PATTERN } from '../values/date-form.ts';
import type { JsonSchema } from '../values/json-schema.ts';
import { objectSchema, valueSchema } from './value-schema.ts';

/** A fact: one value that holds from the first day, rows, or a CSV file; a series wants dates. */
export function factSchema(spec: FactSpec, ir: Tables): JsonSchema {
  const value = valueSchema(spec, ir.parties);
  const dated: readonly JsonSchema[] = [rowsSchema(value), csvSchema()];
  return {
    description: describeFact(spec, ir),
    anyOf: spec.series === null ? [undatedSchema(spec, value), ...dated] : dated,
  };
}

/** An empty list at the top of a `several` fact could be no rows or no values, so it is neither. */
function undatedSchema(spec: FactSpec, value: JsonSchema): JsonSchema {
  return spec.several ? { allOf: [value, { not: { type: 'array', maxItems: 0 } }] } : value;
}

function rowsSchema(value: JsonSchema): JsonSchema {
  const date = { description: 'The day of the row.', type: 'string', pattern: DATE_PATTERN };
  return {
    description: 'Rows of a date and a value, the earliest first.',
    type: 'array',
    minItems: 1,
    items: { type: 'array', prefixItems: [date, value], items: false, minItems: 2 },
  };
}

function csvSchema(): JsonSchema {
  return {
    description: 'A CSV file with one line for each row.',
    ...objectSchema(
      [
        ['csv', textSchema('The path of the file.')],
        ['date', textSchema('The heading of the column of dates.')],
        ['value', textSchema('The heading of the column of values.')],
      ],
      ['csv', 'date', 'value'],
    ),
  };
}

function textSchema(description: string): JsonSchema {
  return { description, type: 'string' };
}

function describeFact(spec: FactSpec, ir: Tables): string {
  const several = spec.several ? 'several values, each ' : '';
  const calendar = spec.series === null ? null : (ir.calendars[spec.series]?.name ?? 'day');
  const series = calendar === null ? '' : `, for each ${calendar}`;
  return `${spec.clause}: ${several}${describeType(spec.type)}${series}.`;
}

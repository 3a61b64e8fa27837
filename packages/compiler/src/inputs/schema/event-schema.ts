import type { EventSpec } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import { DATE_PATTERN } from '../values/date-form.ts';
import type { JsonSchema } from '../values/json-schema.ts';
import { objectSchema, valueSchema } from './value-schema.ts';

/** One event, told by its name, with the fields that the contract gives it. */
export function eventSchema(spec: EventSpec<unknown>, parties: readonly string[]): JsonSchema {
  const by = spec.by.length === 0 ? '' : `, by ${spec.by.join(' or ')}`;
  const fields = spec.fields.map((field): [string, JsonSchema] => [
    field.name,
    { description: describeField(field), ...valueSchema(field, parties) },
  ]);
  return {
    title: spec.name,
    description: `${spec.clause}${by}`,
    ...objectSchema(
      [
        ...fields,
        ['on', { description: 'The day.', type: 'string', pattern: DATE_PATTERN }],
        ['event', { const: spec.name }],
        ['id', { description: "The event's own name, unlike any other.", type: 'string' }],
      ],
      ['on', 'event'],
    ),
  };
}

function describeField(field: EventSpec<unknown>['fields'][number]): string {
  return `${field.several ? 'Several values, each ' : ''}${describeType(field.type)}.`;
}

import type { EventSpec } from '@termsheet/runtime';
import type { ObligationTable, Tables } from '../../ir/tables.ts';
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

/** The performance of an obligation, in whole or of an amount; none where an event performs it. */
export function performanceSchema(spec: ObligationTable, ir: Tables): readonly JsonSchema[] {
  if (spec.act.verb === 'performs') return [];
  const [amount] = ir.events[spec.events.performance]?.fields ?? [];
  const part: [string, JsonSchema][] =
    amount === undefined
      ? []
      : [['amount', { description: describeField(amount), ...valueSchema(amount, ir.parties) }]];
  return [
    {
      title: `performance of ${spec.name}`,
      description: `${spec.clause}, by ${spec.by.join(spec.binds === 'any' ? ' or ' : ' and ')}`,
      ...objectSchema(
        [
          ...part,
          ...dutyName(spec, ir),
          ['on', { description: 'The day.', type: 'string', pattern: DATE_PATTERN }],
          ['performs', { const: spec.name }],
          ['id', { description: "The performance's own name, unlike any other.", type: 'string' }],
        ],
        ['on', 'performs'],
      ),
    },
  ];
}

/** What tells one duty of an obligation from another. */
function dutyName({ key }: ObligationTable, ir: Tables): [string, JsonSchema][] {
  const event = key === null ? undefined : ir.events[key.event];
  if (event === undefined) return [];
  const description = `Of which duty: the id, or the date, of the ${event.name} that brought it about; of the oldest where it is left out.`;
  return [['of', { description, type: 'string' }]];
}

function describeField(field: EventSpec<unknown>['fields'][number]): string {
  return `${field.several ? 'Several values, each ' : ''}${describeType(field.type)}.`;
}

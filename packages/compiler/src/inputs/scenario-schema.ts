import { describeType } from '../checked/describe-type.ts';
import type { Ir } from '../ir/ir.ts';
import type { Tables } from '../ir/tables.ts';
import { eventSchema, performanceSchema } from './schema/event-schema.ts';
import { factSchema } from './schema/fact-schema.ts';
import { tableSchema } from './schema/table-schema.ts';
import { objectSchema, valueSchema } from './schema/value-schema.ts';
import { DATE_PATTERN } from './values/date-form.ts';
import { enumSchema, type JsonSchema, type SchemaObject } from './values/json-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of a contract's scenario files.
 *
 * It holds what a schema can: names, shapes, units in words, figures by their pattern. That dates
 * exist and stand in order, that each is a day of its calendar and that no key or id stands twice,
 * only `readScenarioFile` can tell.
 */
export function scenarioSchema(ir: Ir): SchemaObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Scenario of ${ir.contract}`,
    ...objectSchema([
      ['$schema', { description: 'A note to editors.', type: 'string' }],
      [
        'scenario',
        { description: 'What this scenario is called, unlike any other.', type: 'string' },
      ],
      ['blanks', blanksSchema(ir)],
      ['readings', readingsSchema(ir)],
      ['facts', factsSchema(ir)],
      ['tables', tablesSchema(ir)],
      ['events', eventsSchema(ir)],
      ['on', { description: 'The day asked about.', type: 'string', pattern: DATE_PATTERN }],
    ]),
  };
}

function blanksSchema(ir: Tables): JsonSchema {
  const blanks = ir.blanks.map(({ name, type, clause }): [string, JsonSchema] => {
    const value = valueSchema({ type, several: false }, ir.parties);
    return [name, { description: `${clause}: ${describeType(type)}.`, ...value }];
  });
  return { description: "The form's blanks, filled.", ...objectSchema(blanks) };
}

function readingsSchema(ir: Tables): JsonSchema {
  const readings = ir.ambiguities.map(
    ({ name, clause, readings: offered }): [string, JsonSchema] => [
      name,
      enumSchema(
        clause,
        offered.map(({ label }) => label),
      ),
    ],
  );
  return { description: 'The reading of each ambiguous passage.', ...objectSchema(readings) };
}

function factsSchema(ir: Tables): JsonSchema {
  const facts = ir.facts.map((spec): [string, JsonSchema] => {
    const one = factSchema(spec, ir);
    return [spec.name, spec.keyedBy === null ? one : keyedSchema(ir, spec.keyedBy, one)];
  });
  return { description: 'What is supplied from outside, as of a date.', ...objectSchema(facts) };
}

/** A value for each event by its id, or for each row by its name. */
function keyedSchema(ir: Tables, event: number, one: JsonSchema): JsonSchema {
  const { name = 'event', source } = ir.events[event] ?? {};
  const called = source?.kind === 'row' ? 'name' : 'id';
  return {
    description: `For each ${name}, by its ${called}.`,
    type: 'object',
    additionalProperties: one,
  };
}

function tablesSchema(ir: Tables): JsonSchema {
  const tables = ir.events.flatMap((spec): [string, JsonSchema][] =>
    spec.source.kind === 'row' && spec.source.rows === null
      ? [[spec.name, tableSchema(spec, ir.parties)]]
      : [],
  );
  return {
    description: 'The rows of the tables that the contract leaves open.',
    ...objectSchema(tables),
  };
}

function eventsSchema(ir: Tables): JsonSchema {
  // Nobody reports what the contract makes happen by itself.
  const reported = ir.events.filter(({ source }) => source.kind === 'reported');
  const events = [
    ...reported.map((spec) => eventSchema(spec, ir.parties)),
    ...ir.obligations.flatMap((spec) => performanceSchema(spec, ir)),
  ];
  return {
    description: 'What happened, in order of date, and within a day in the order told.',
    type: 'array',
    ...(events.length === 0 ? { maxItems: 0 } : { items: { oneOf: events } }),
  };
}

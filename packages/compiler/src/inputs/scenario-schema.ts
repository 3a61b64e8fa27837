import { describeType } from '../checked/describe-type.ts';
import type { Ir } from '../ir/ir.ts';
import type { Tables } from '../ir/tables.ts';
import { eventSchema, performanceSchema } from './schema/event-schema.ts';
import { factSchema } from './schema/fact-schema.ts';
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
      ['blanks', blanksSchema(ir)],
      ['readings', readingsSchema(ir)],
      ['facts', factsSchema(ir)],
      ['tables', { description: 'This contract has no tables.', ...objectSchema([]) }],
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
  const facts = ir.facts
    .filter(({ keyedBy }) => keyedBy === null)
    .map((spec): [string, JsonSchema] => [spec.name, factSchema(spec, ir)]);
  return { description: 'What is supplied from outside, as of a date.', ...objectSchema(facts) };
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

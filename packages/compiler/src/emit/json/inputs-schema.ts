import type { EventSpec, FactSpec, FieldSpec } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import { objectSchema } from '../../inputs/schema/value-schema.ts';
import { enumSchema, type JsonSchema, type SchemaObject } from '../../inputs/values/json-schema.ts';
import type { Ir } from '../../ir/ir.ts';
import { isReported, performedBy } from '../reported-events.ts';
import type { PartNames } from '../code/names/name-parts.ts';
import { DATE_SCHEMA, suppliedSchema } from './value-schemas.ts';

/** A contract with what a target calls its parts. */
export interface NamedIr {
  readonly ir: Ir;
  readonly names: PartNames;
}

/**
 * The JSON Schema (draft 2020-12) of what a target's typed contract is opened with, as JSON carries it:
 * amounts as `{ value, unit }` with an exact figure as text. It holds names, shapes and units; that dates
 * exist and stand in order, and that ids and rows are there, only the contract itself can tell.
 */
export function inputsSchema({ ir, names }: NamedIr): SchemaObject {
  const named = { ir, names };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Inputs of ${ir.contract}`,
    description: 'What is left out is unknown, never zero or no.',
    ...objectSchema([
      ['blanks', blanksSchema(named)],
      ['facts', factsSchema(named)],
      ['tables', tablesSchema(named)],
      ['readings', readingsSchema(named)],
      ['events', eventsSchema(named)],
    ]),
  };
}

function blanksSchema({ ir, names }: NamedIr): JsonSchema {
  return objectSchema(
    ir.blanks.map(({ name, type, clause }, at) => [
      names.blanks[at] ?? '',
      { title: name, description: describe(clause, type), ...asObject(ir, type) },
    ]),
  );
}

function factsSchema({ ir, names }: NamedIr): JsonSchema {
  return objectSchema(
    ir.facts.map((spec, at) => {
      const about = { title: spec.name, description: describe(spec.clause, spec.type) };
      const rows = rowsSchema(ir, spec);
      const of = spec.keyedBy === null ? rows : { type: 'object', additionalProperties: rows };
      return [names.facts[at] ?? '', { ...about, ...of }];
    }),
  );
}

/** Dated values in order of date. */
function rowsSchema(ir: Ir, spec: FactSpec): SchemaObject {
  const row = { type: 'array', prefixItems: [DATE_SCHEMA, openSchema(ir, spec)] };
  return { type: 'array', items: { ...row, minItems: 2, maxItems: 2 } };
}

function tablesSchema({ ir, names }: NamedIr): JsonSchema {
  const tables = ir.events.flatMap((spec, at): (readonly [string, JsonSchema])[] => {
    if (spec.source.kind !== 'row' || spec.source.rows !== null) return [];
    const row = objectSchema(fieldSchemas({ ir, names }, spec.fields, at));
    return [[names.events[at] ?? '', { title: spec.name, type: 'array', items: row }]];
  });
  return objectSchema(tables);
}

function readingsSchema({ ir, names }: NamedIr): JsonSchema {
  return objectSchema(
    ir.ambiguities.map(({ name, clause, readings }, at) => {
      const labels = readings.map(({ label }) => label);
      return [names.readings[at] ?? '', enumSchema(`${name} (${clause})`, labels)];
    }),
  );
}

function eventsSchema({ ir, names }: NamedIr): JsonSchema {
  const kinds = ir.events.flatMap((spec, at): JsonSchema[] =>
    isReported(ir, spec) ? [eventSchema({ ir, names }, spec, at)] : [],
  );
  const description = 'In order of date, and within a day in the order reported.';
  const items = kinds.length === 0 ? { maxItems: 0 } : { items: { oneOf: kinds } };
  return { description, type: 'array', ...items };
}

function eventSchema({ ir, names }: NamedIr, spec: EventSpec<unknown>, at: number): JsonSchema {
  const obligation = performedBy(ir, spec);
  const performed = obligation === null ? undefined : ir.obligations[obligation];
  const isOfDuty = performed !== undefined && performed.key !== null;
  const [kind, name] =
    performed === undefined
      ? (['event', spec.name] as const)
      : (['performs', performed.name] as const);
  return {
    title: performed === undefined ? name : `Performance of ${name}`,
    description: spec.clause,
    ...objectSchema(
      [
        ['on', DATE_SCHEMA],
        [kind, { const: name }],
        ['id', { type: 'string' }],
        ...(isOfDuty ? ([['of', { type: 'string' }]] as const) : []),
        ...fieldSchemas({ ir, names }, spec.fields, at),
      ],
      ['on', kind],
    ),
  };
}

function fieldSchemas(
  { ir, names }: NamedIr,
  fields: readonly FieldSpec[],
  event: number,
): readonly (readonly [string, JsonSchema])[] {
  return fields.map((field, at) => [
    names.fields[event]?.[at] ?? '',
    { title: field.name, ...openSchema(ir, field) },
  ]);
}

/** A value, several, or `none` for what is recorded as absent. */
function openSchema(ir: Ir, { type, several }: Pick<FieldSpec, 'type' | 'several'>): SchemaObject {
  const one = suppliedSchema(type, ir.parties);
  return { anyOf: [several ? { type: 'array', items: one } : one, { const: 'none' }] };
}

function asObject(ir: Ir, type: FieldSpec['type']): SchemaObject {
  const schema = suppliedSchema(type, ir.parties);
  return typeof schema === 'boolean' ? { not: {} } : schema;
}

function describe(clause: string, type: FieldSpec['type']): string {
  return `${clause}: ${describeType(type)}.`;
}

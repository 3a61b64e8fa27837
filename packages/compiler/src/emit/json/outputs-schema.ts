import type { ValueType } from '@termsheet/runtime';
import { unitLabel } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import type { JsonSchema, SchemaObject } from '../../inputs/values/json-schema.ts';
import type { NamedIr } from './inputs-schema.ts';
import { closed, DATE_SCHEMA, heldSchema } from './value-schemas.ts';

/**
 * The JSON Schema (draft 2020-12) of a contract on a date as JSON carries it: every term that has one value
 * then, by its identifier. Terms that are kept for each of several, or have a parameter, are asked for and
 * are not among them; what one of them comes to has the form of any other.
 */
export function outputsSchema({ ir, names }: NamedIr): SchemaObject {
  const facts = ir.facts.map((spec): Term => ({
    ...spec,
    type: spec.several ? { kind: 'list', of: spec.type } : spec.type,
  }));
  const lists: readonly (readonly [readonly string[], readonly Term[]])[] = [
    [names.blanks, ir.blanks],
    [names.facts, facts],
    [names.readings, ir.ambiguities],
    [names.states, ir.states],
    [names.definitions, ir.definitions],
  ];
  const terms = lists.flatMap(([identifiers, specs]) =>
    specs.flatMap((spec, at): [string, JsonSchema][] =>
      (spec.keyedBy ?? null) === null && (spec.parameter ?? null) === null
        ? [[identifiers[at] ?? '', termSchema(spec, ir.parties)]]
        : [],
    ),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Results of ${ir.contract}`,
    ...closed(Object.fromEntries([['asOf', DATE_SCHEMA], ['source', SOURCE_SCHEMA], ...terms])),
    $defs: { undetermined: UNDETERMINED },
  };
}

const SOURCE_SCHEMA: JsonSchema = {
  description: 'The SHA-256 of the source of the contract.',
  type: 'string',
  pattern: '^sha256:[0-9a-f]{64}$',
};

/** Why a term has no value. */
const UNDETERMINED: JsonSchema = closed({
  status: {
    description:
      'not yet: an event that has not happened; none: recorded as absent; unknown: nobody supplied what it waits for; impossible: no value can exist.',
    enum: ['not yet', 'none', 'unknown', 'impossible'],
  },
  reasons: { type: 'array', items: { type: 'string' } },
});

interface Term {
  readonly name: string;
  readonly clause: string;
  readonly type: ValueType;
  readonly keyedBy?: number | null;
  readonly parameter?: object | null;
}

function termSchema({ name, clause, type }: Term, parties: readonly string[]): JsonSchema {
  const place = clause === '' ? '' : `${clause}: `;
  return {
    title: name,
    description: `${place}${describeType(type)}.`,
    anyOf: [determinedSchema(type, parties), { $ref: '#/$defs/undetermined' }],
  };
}

function determinedSchema(type: ValueType, parties: readonly string[]): JsonSchema {
  const status = { const: 'value' };
  const text = { description: 'As a person reads it.', type: 'string' };
  if (type.kind !== 'quantity') return closed({ status, value: heldSchema(type, parties), text });
  const figure = { type: 'string', pattern: String.raw`^-?\d+(?:\.\d+|/\d+)?$` };
  return closed({ status, value: figure, unit: { const: unitLabel(type.unit) }, text });
}

import {
  DAY_COUNT_NAMES,
  type DurationBasis,
  type Unit,
  unitLabel,
  type ValueType,
  zoneNames,
} from '@termsheet/runtime';
import { DATE_PATTERN } from '../../inputs/values/date-form.ts';
import { enumSchema, type JsonSchema, type SchemaObject } from '../../inputs/values/json-schema.ts';
import { objectSchema } from '../../inputs/schema/value-schema.ts';

/** A date as JSON carries it. */
export const DATE_SCHEMA: SchemaObject = { type: 'string', pattern: DATE_PATTERN };

/** `0.22` or `11/150`. */
const FIGURE = String.raw`\d+(?:\.\d+|/0*[1-9]\d*)?`;

const CLOCK = '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$';

/** The units whose figures may be written as a percentage. */
const PERCENT_UNITS: ReadonlySet<string> = new Set(['number', 'per annum']);

/** A value as callers supply it, in JSON: events by their ids, rows by their names. */
export function suppliedSchema(type: ValueType, parties: readonly string[]): JsonSchema {
  switch (type.kind) {
    case 'quantity':
      return { type: 'object', required: ['value', 'unit'], properties: amountSchema(type.unit) };
    case 'occurrence':
      return { type: 'string' };
    case 'list':
      return { type: 'array', items: suppliedSchema(type.of, parties) };
    default:
      return plainSchema(type, parties);
  }
}

/** A value as results hold it, in JSON: events and rows as objects. */
export function heldSchema(type: ValueType, parties: readonly string[]): JsonSchema {
  switch (type.kind) {
    case 'quantity': {
      const figure = { type: 'string', pattern: `^-?${FIGURE}$` };
      return closed({ value: figure, unit: { const: unitLabel(type.unit) } });
    }
    case 'occurrence':
      return type.isRow ? rowSchema(type.event) : happenedSchema(type.event);
    case 'list':
      return { type: 'array', items: heldSchema(type.of, parties) };
    default:
      return plainSchema(type, parties);
  }
}

type PlainType = Exclude<ValueType, { readonly kind: 'quantity' | 'occurrence' | 'list' }>;

/** What is the same on either side. */
function plainSchema(type: PlainType, parties: readonly string[]): JsonSchema {
  switch (type.kind) {
    case 'date':
      return DATE_SCHEMA;
    case 'day count':
      return { enum: DAY_COUNT_NAMES };
    case 'time':
      return closed({ at: { type: 'string', pattern: CLOCK }, in: { enum: zoneNames } });
    case 'duration':
      return closed({ count: { type: 'integer' }, of: { enum: namesOfBasis(type.basis) } });
    case 'yes/no':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string' };
    case 'party':
      return enumSchema('A party of the contract.', parties);
    case 'one of':
      return enumSchema('One of these.', type.members);
  }
}

/** An object of just these members, all of them. */
export function closed(properties: Readonly<Record<string, JsonSchema>>): SchemaObject {
  return objectSchema(Object.entries(properties), Object.keys(properties));
}

function amountSchema(unit: Unit): Readonly<Record<string, JsonSchema>> {
  const label = unitLabel(unit);
  const isCounted = unit.factors.some(({ dimension }) => dimension.kind === 'shares');
  const percent = PERCENT_UNITS.has(label) ? '%?' : '';
  const pattern = `^${isCounted ? '' : '-?'}${FIGURE}${percent}$`;
  return { value: { type: 'string', pattern }, unit: { const: label } };
}

function rowSchema(table: string): SchemaObject {
  const row = { type: ['string', 'null'] };
  return closed({ table: { const: table }, row, place: { type: 'integer', minimum: 1 } });
}

function happenedSchema(event: string): SchemaObject {
  const id = { type: ['string', 'null'] };
  return closed({ event: { const: event }, on: DATE_SCHEMA, id });
}

function namesOfBasis(basis: DurationBasis): readonly string[] {
  if (typeof basis === 'object') return [basis.calendar];
  if (basis === 'calendar days or months') return ['days', 'months'];
  return basis === 'calendar days' ? ['days'] : ['months'];
}

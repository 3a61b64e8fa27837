import type { JsonSchema } from '../../inputs/values/json-schema.ts';
import { objectSchema } from '../../inputs/schema/value-schema.ts';
import type { ValueType } from '@termsheet/runtime';
import type { IrExpression } from '../expression.ts';
import type { IndexedList, Reading } from './reading.ts';

/**
 * The form of a part of the intermediate representation in JSON: how it is read, and the JSON Schema that
 * says the same. Shapes are typed by what they read, so that the compiler holds them against the types of
 * the representation: a member or kind too few or too many is a type error.
 */
export interface Shape<T> {
  /** @throws IrError where something else stands there. */
  readonly read: (reading: Reading, given: unknown) => T;
  readonly schema: JsonSchema;
  /** Never there: for types only, a shape of some values is no shape of more. */
  readonly exactly?: (value: T) => T;
}

/** The shapes of an object's members. */
export type Members<T> = { readonly [Key in keyof T]-?: Shape<T[Key]> };

/** An object of just these members, all of them. */
export function object<T>(members: Members<T>): Shape<T> {
  const entries = Object.entries(members) as [string, Shape<unknown>][];
  return {
    read: (reading, given) => {
      const record = asRecord(reading, given);
      for (const key of Object.keys(record)) {
        if (!Object.hasOwn(members, key))
          reading.member(key).refuse(`nothing is known by this name`);
      }
      const read = entries.map(([key, shape]): [string, unknown] => {
        const inner = reading.member(key);
        if (!Object.hasOwn(record, key)) inner.refuse('it is missing');
        return [key, shape.read(inner, record[key])];
      });
      // Every member of T was read by its own shape.
      return Object.fromEntries(read) as T;
    },
    schema: objectSchema(
      entries.map(([key, shape]) => [key, shape.schema]),
      entries.map(([key]) => key),
    ),
  };
}

/** The kinds of a union of objects, each with its members besides `kind`. */
type Kinds<T extends { readonly kind: string }> = {
  readonly [Kind in T['kind']]: Members<Omit<Extract<T, { readonly kind: Kind }>, 'kind'>>;
};

/** An object of one of several kinds. */
export function union<T extends { readonly kind: string }>(kinds: Kinds<T>): Shape<T> {
  const byKind = new Map<string, Shape<T>>();
  for (const [kind, members] of Object.entries<Members<object>>(kinds)) {
    byKind.set(kind, object({ kind: literal(kind), ...members }) as unknown as Shape<T>);
  }
  return {
    read: (reading, given) => {
      const { kind } = asRecord(reading, given);
      const shape = typeof kind === 'string' ? byKind.get(kind) : undefined;
      return shape === undefined
        ? reading.member('kind').refuse(wanted([...byKind.keys()], kind))
        : shape.read(reading, given);
    },
    schema: { oneOf: [...byKind.values()].map(({ schema }) => schema) },
  };
}

/** One of these texts. */
export function oneOf<T extends string>(members: Readonly<Record<T, true>>): Shape<T> {
  const texts = Object.keys(members);
  return {
    read: (reading, given) =>
      typeof given === 'string' && texts.includes(given)
        ? (given as T)
        : reading.refuse(wanted(texts, given)),
    schema: { enum: texts },
  };
}

/** Just this text. */
export function literal<T extends string>(value: T): Shape<T> {
  return {
    read: (reading, given) => (given === value ? value : reading.refuse(wanted([value], given))),
    schema: { const: value },
  };
}

/** A list of any length. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    read: (reading, given) => {
      if (!Array.isArray(given)) return reading.refuse(`a list is wanted here, not ${show(given)}`);
      return given.map((each, index) => item.read(reading.item(index), each));
    },
    schema: { type: 'array', items: item.schema },
  };
}

/** A value or null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    read: (reading, given) => (given === null ? null : shape.read(reading, given)),
    schema: { anyOf: [shape.schema, { type: 'null' }] },
  };
}

/** One of the texts, or where no text stands there the other shape. */
export function textOr<Text extends string, Other>(
  texts: Shape<Text>,
  other: Shape<Other>,
): Shape<Text | Other> {
  return {
    read: (reading, given) =>
      typeof given === 'string' ? texts.read(reading, given) : other.read(reading, given),
    schema: { anyOf: [texts.schema, other.schema] },
  };
}

/** A shape that the schema says once, by a name. */
export interface Named<T> extends Shape<T> {
  readonly name: string;
  readonly whole: JsonSchema;
}

/** The same shape, of which the schema speaks by a name. */
export function named<T>(name: string, { read, schema }: Shape<T>): Named<T> {
  return { name, read, whole: schema, schema: { $ref: `#/$defs/${name}` } };
}

/** The shapes that hold themselves, by their names in the schema. */
export interface Definitions {
  readonly expression: Shape<IrExpression>;
  readonly valueType: Shape<ValueType>;
}

/** An expression, which holds expressions again: what it is, the reading knows. */
export const expression: Shape<IrExpression> = {
  read: (reading, given) => reading.definitions.expression.read(reading.deeper(), given),
  schema: { $ref: '#/$defs/expression' },
};

/** The type of a value, of which there are lists. */
export const valueType: Shape<ValueType> = {
  read: (reading, given) => reading.definitions.valueType.read(reading.deeper(), given),
  schema: { $ref: '#/$defs/valueType' },
};

/** Any text. */
export const text: Shape<string> = {
  read: (reading, given) =>
    typeof given === 'string' ? given : reading.refuse(`a text is wanted here, not ${show(given)}`),
  schema: { type: 'string' },
};

export const truth: Shape<boolean> = {
  read: (reading, given) =>
    typeof given === 'boolean'
      ? given
      : reading.refuse(`true or false is wanted here, not ${show(given)}`),
  schema: { type: 'boolean' },
};

/** A whole number from 0. */
export const count: Shape<number> = {
  read: (reading, given) =>
    typeof given === 'number' && Number.isSafeInteger(given) && given >= 0
      ? given
      : reading.refuse(`a whole number from 0 is wanted here, not ${show(given)}`),
  schema: { type: 'integer', minimum: 0 },
};

/** An index into one of the program's lists. */
export function index(of: IndexedList): Shape<number> {
  return {
    read: (reading, given) => {
      const at = count.read(reading, given);
      reading.refer(of, at);
      return at;
    },
    schema: { description: `An index into \`${of}\`.`, type: 'integer', minimum: 0 },
  };
}

/** A text that is read further, such as a figure; the words say what is wanted. */
export function textThat(
  words: string,
  isOne: (value: string) => boolean,
  schema: JsonSchema = { type: 'string' },
): Shape<string> {
  return {
    read: (reading, given) =>
      typeof given === 'string' && isOne(given)
        ? given
        : reading.refuse(`${words} is wanted here, not ${show(given)}`),
    schema,
  };
}

/** @throws IrError where no object is given. */
export function asRecord(reading: Reading, given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    return given as Readonly<Record<string, unknown>>;
  }
  return reading.refuse(`an object is wanted here, not ${show(given)}`);
}

function wanted(texts: readonly string[], given: unknown): string {
  const choice = texts.map((each) => JSON.stringify(each)).join(', ');
  return `${texts.length === 1 ? choice : `one of ${choice}`} is wanted here, not ${show(given)}`;
}

/** What was given, short enough for a message. */
function show(given: unknown): string {
  if (typeof given === 'string')
    return JSON.stringify(given.length > 40 ? `${given.slice(0, 40)}…` : given);
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object' && given !== null) return 'an object';
  return JSON.stringify(given) ?? 'nothing';
}

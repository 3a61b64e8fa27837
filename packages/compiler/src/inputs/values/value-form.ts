import type { Hole, NoneLiteral, ScenarioValue } from '@termsheet/dsl';
import type { Value, ValueType } from '@termsheet/runtime';
import type { InputContext } from '../input-context.ts';
import type { Place } from '../place.ts';
import type { JsonSchema } from './json-schema.ts';

/** One value being read: for which name, as what, and where it stands. */
export interface ValueReading<Type extends ValueType = ValueType> {
  readonly context: InputContext;
  readonly name: string;
  readonly type: Type;
  readonly place: Place;
}

/** A value as a contract file can write it; `none` and holes are seen to before. */
export type WrittenValue = Exclude<ScenarioValue, Hole | NoneLiteral>;

/** How the values of one kind of type are written, in contract files and in scenario files. */
export interface ValueForm<Type extends ValueType = ValueType> {
  /** The value; null where it is refused and reported; undefined where it is of another type. */
  readonly readLiteral: (
    reading: ValueReading<Type>,
    written: WrittenValue,
  ) => Value | null | undefined;
  /** The value that a text in a JSON or CSV file states; null where it is refused and reported. */
  readonly readText: (reading: ValueReading<Type>, text: string) => Value | null;
  /** What a JSON file may hold for such a value. */
  readonly schema: (type: Type, parties: readonly string[]) => JsonSchema;
}

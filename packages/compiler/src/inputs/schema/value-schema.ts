import type { ValueType } from '@termsheet/runtime';
import type { JsonSchema, SchemaObject } from '../values/json-schema.ts';
import { formOf } from '../values/value-forms.ts';

/** What is recorded as absent, in place of a value of any type. */
const NONE: JsonSchema = { description: 'Recorded as absent.', const: 'none' };

/** One value of a type, or a list of them, or `"none"`. */
export function valueSchema(
  spec: { readonly type: ValueType; readonly several: boolean },
  parties: readonly string[],
): SchemaObject {
  const one = formOf(spec.type).schema(spec.type, parties);
  return { anyOf: [spec.several ? { type: 'array', items: one } : one, NONE] };
}

/** An object that has these keys and no others; none of them is required unless listed. */
export function objectSchema(
  properties: readonly (readonly [key: string, schema: JsonSchema])[],
  required: readonly string[] = [],
): SchemaObject {
  // By `fromEntries`, so that a Term spelled `__proto__` becomes a key and not a prototype.
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
    required,
  };
}

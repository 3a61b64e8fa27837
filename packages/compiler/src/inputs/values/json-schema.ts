/** A JSON Schema (draft 2020-12) with keywords, as plain data. */
export interface SchemaObject {
  readonly [keyword: string]: unknown;
}

/** A JSON Schema; `false` is that of nothing at all. */
export type JsonSchema = boolean | SchemaObject;

/** One of these texts; of none, nothing: an empty `enum` is no valid schema. */
export function enumSchema(description: string, texts: readonly string[]): JsonSchema {
  return texts.length === 0 ? false : { description, enum: texts };
}

/** A JSON Schema (draft 2020-12), of which only the few words used here matter. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

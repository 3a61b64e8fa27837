export type * from './tree/index.ts';
export type * from './source/source.ts';
export type * from './diagnostics/diagnostic.ts';
export * from './diagnostics/diagnostic-kind.ts';
export { parse, type Parsed } from './grammar/parse.ts';

import type { FieldSpec } from './program.ts';

const NAMES: ReadonlySet<FieldSpec['type']['kind']> = new Set(['text', 'party', 'one of']);

/** The column by which the rows of a table are called: the first of texts or names; -1 for none. */
export function columnOfNames(columns: readonly FieldSpec[]): number {
  return columns.findIndex(({ type, several }) => !several && NAMES.has(type.kind));
}

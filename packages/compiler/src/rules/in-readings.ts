import type { Expression } from '@termsheet/dsl';
import { expressionsIn, type FileIndex } from './index/file-index.ts';

/** Every expression that stands in a reading of an ambiguous Term. */
export function inReadings({ declarations }: FileIndex): ReadonlySet<Expression> {
  const values = declarations.flatMap((declaration) =>
    declaration.kind === 'Ambiguous' ? declaration.readings.map(({ value }) => value) : [],
  );
  return new Set(expressionsIn(values.filter((value) => value !== null)));
}

import type { Snapshot, Value } from '@termsheet/runtime';
import type { TermPlace } from './term-place.ts';

/** The value of a term, of one with a parameter or key for what is given of it. */
export function readTerm(
  snapshot: Snapshot,
  { kind, index }: Omit<TermPlace, 'name'>,
  input: Value | null = null,
): Value {
  switch (kind) {
    case 'state':
      return snapshot.state(index, input);
    case 'definition':
      return snapshot.definition(index, input);
    case 'ambiguity':
      return snapshot.ambiguity(index, input);
    case 'blank':
      return snapshot.blank(index);
    case 'fact':
      return snapshot.fact(index, input);
  }
}

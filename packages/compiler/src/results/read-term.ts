import type { Snapshot, Value } from '@termsheet/runtime';
import type { TermPlace } from './term-place.ts';

/** The value of a term, which for a definition with a parameter is worked out for an argument. */
export function readTerm(
  snapshot: Snapshot,
  { kind, index }: Omit<TermPlace, 'name'>,
  argument: Value | null = null,
): Value {
  switch (kind) {
    case 'state':
      return snapshot.state(index);
    case 'definition':
      return snapshot.definition(index, argument);
    case 'ambiguity':
      return snapshot.ambiguity(index);
    case 'blank':
      return snapshot.blank(index);
    case 'fact':
      return snapshot.fact(index);
  }
}

import { Between } from '../solving/between.ts';
import { Sought } from '../solving/sought.ts';
import type { Value } from '../value/value.ts';
import { Opaque, SymbolicTruth } from './symbolic-truth.ts';
import { Symbolic } from './symbolic.ts';

/** A value that depends on what is still searched or solved for. */
export type SymbolicValue = Symbolic | SymbolicTruth | Opaque | Sought | Between;

export function isSymbolic(value: Value | null): value is SymbolicValue {
  return (
    value instanceof Symbolic ||
    value instanceof SymbolicTruth ||
    value instanceof Opaque ||
    value instanceof Sought ||
    value instanceof Between
  );
}

import type { Value } from '../value/value.ts';
import { Opaque, SymbolicTruth } from './symbolic-truth.ts';
import { Symbolic } from './symbolic.ts';

/** Whether a value depends on the variable of a search that is being shown monotone. */
export function isSymbolic(value: Value | null): value is Symbolic | SymbolicTruth | Opaque {
  return value instanceof Symbolic || value instanceof SymbolicTruth || value instanceof Opaque;
}

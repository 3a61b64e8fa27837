import { Unit, type ValueType } from '@termsheet/runtime';
import type { Type } from '../checked/type.ts';

/** The type in a file without errors: what is still open there is a plain number. */
export function valueTypeOf(type: Type | undefined): ValueType {
  if (type === undefined || type.kind === 'error' || type.kind === 'open') {
    return { kind: 'quantity', unit: Unit.none };
  }
  return type;
}

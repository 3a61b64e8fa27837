import type { Type } from '@termsheet/compiler';
import { divideUnits, multiplyUnits, type Unit, UnitTooLarge } from '@termsheet/runtime';

/** The type of a product or a quotient; null where its unit has no name that could be written. */
export function combined(left: Unit, operator: '*' | '/', right: Unit): Type | null {
  try {
    const unit = operator === '*' ? multiplyUnits(left, right) : divideUnits(left, right);
    return { kind: 'quantity', unit };
  } catch (error) {
    if (error instanceof UnitTooLarge) return null;
    throw error;
  }
}

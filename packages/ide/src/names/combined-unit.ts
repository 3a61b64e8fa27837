import { isInDays, type Type } from '@termsheet/compiler';
import { divideUnits, equalUnits, multiplyUnits, Unit, UnitTooLarge } from '@termsheet/runtime';

/** A length of time in calendar days, which a product or quotient takes for their number. */
export const DAYS: Type = { kind: 'duration', basis: 'calendar days' };

/** The type of a product or a quotient; null where either is no figure, or the unit too large to be written. */
export function combined(left: Type | null, operator: '*' | '/', right: Type | null): Type | null {
  const [one, other] = [unitOf(left), unitOf(right)];
  if (one === null || other === null) return null;
  try {
    const unit = operator === '*' ? multiplyUnits(one, other) : divideUnits(one, other);
    return equalUnits(unit, Unit.days) ? DAYS : { kind: 'quantity', unit };
  } catch (error) {
    if (error instanceof UnitTooLarge) return null;
    throw error;
  }
}

function unitOf(type: Type | null): Unit | null {
  if (type?.kind === 'quantity') return type.unit;
  return type !== null && isInDays(type) ? Unit.days : null;
}

import { Unit } from '@termsheet/runtime';
import type { QuantityType } from './type.ts';

const known = new WeakMap<Unit, QuantityType>();

/** An amount in a unit; one type for each unit, so that most types are told apart at a glance. */
export function quantity(unit: Unit): QuantityType {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const type: QuantityType = { kind: 'quantity', unit };
  known.set(unit, type);
  return type;
}

export const numberType: QuantityType = quantity(Unit.none);

/** What a unit is, where it is one that contracts name: money, shares, a price or a number. */
export function shapeOfUnit(unit: Unit): 'money' | 'shares' | 'price' | 'number' | 'other' {
  const [first, second, ...more] = unit.factors;
  if (first === undefined) return 'number';
  if (more.length > 0) return 'other';
  if (second === undefined) {
    if (first.power !== 1) return 'other';
    if (first.dimension.kind === 'currency') return 'money';
    return first.dimension.kind === 'shares' ? 'shares' : 'other';
  }
  const isPrice =
    first.dimension.kind === 'currency' &&
    first.power === 1 &&
    second.dimension.kind === 'shares' &&
    second.power === -1;
  return isPrice ? 'price' : 'other';
}

/** The one share class that a unit speaks of; null where there is none or several. */
export function shareClassOf(unit: Unit): string | null {
  let found: string | null = null;
  for (const { dimension } of unit.factors) {
    if (dimension.kind !== 'shares') continue;
    if (found !== null) return null;
    found = dimension.shareClass;
  }
  return found;
}

/** The one currency that a unit speaks of; null where there is none or several. */
export function currencyOf(unit: Unit): string | null {
  let found: string | null = null;
  for (const { dimension } of unit.factors) {
    if (dimension.kind !== 'currency') continue;
    if (found !== null) return null;
    found = dimension.code;
  }
  return found;
}

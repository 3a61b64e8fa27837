import type { Floor, ValueType } from '@termsheet/runtime';
import { shapeOfUnit } from '../checked/quantity.ts';

/**
 * Balances and counts of shares may be nothing. A price may not, for other figures are divided by it; what
 * begins at nothing is no such price, but an amount for each share that adds up, as dividends do.
 */
export function floorOf(type: ValueType, startsAtNothing: boolean): Floor {
  if (type.kind !== 'quantity') return 'none';
  const shape = shapeOfUnit(type.unit);
  if (shape === 'money' || shape === 'shares') return 'zero';
  if (shape !== 'price') return 'none';
  return startsAtNothing ? 'zero' : 'above zero';
}

import { Exact } from '../exact/exact.ts';
import { formatAmount } from '../units/index.ts';
import type { StateSpec } from '../program/program.ts';
import { impossible } from '../value/missing.ts';
import type { Value } from '../value/value.ts';

/** A figure stands where it is not below the floor of its quantity. */
export function checkDomain(
  { name, type, floor }: Pick<StateSpec<unknown>, 'name' | 'type' | 'floor'>,
  value: Value,
): Value {
  if (!(value instanceof Exact) || type.kind !== 'quantity' || floor === 'none') return value;
  const sign = value.sign();
  if (sign > 0 || (sign === 0 && floor === 'zero')) return value;
  const limit = floor === 'zero' ? 'which is below zero' : 'and a price must be above zero';
  return impossible(`${name} would be ${formatAmount(value, type.unit)}, ${limit}`);
}

import { Exact } from '../exact/exact.ts';
import { formatAmount, type Unit } from '../units/index.ts';
import type { StateSpec } from '../program/program.ts';
import { impossible } from '../value/missing.ts';
import type { ValueType } from '../value/value-type.ts';
import type { Value } from '../value/value.ts';

/** A price that stands must be above zero, and a balance or a count of shares not below it. */
export function checkDomain(spec: Pick<StateSpec<unknown>, 'name' | 'type'>, value: Value): Value {
  if (!(value instanceof Exact) || spec.type.kind !== 'quantity') return value;
  const { unit } = spec.type;
  const sign = value.sign();
  const domain = domainOf(spec.type);
  const isAllowed = domain === 'price' ? sign > 0 : sign >= 0 || domain === 'any';
  if (isAllowed) return value;
  const limit = domain === 'price' ? 'and a price must be above zero' : 'which is below zero';
  return impossible(`${spec.name} would be ${formatAmount(value, unit)}, ${limit}`);
}

/** Which figures a type may take where they stand: prices above zero, balances not below it, or any. */
export function domainOf(type: ValueType): 'price' | 'balance' | 'any' {
  if (type.kind !== 'quantity') return 'any';
  if (isPrice(type.unit)) return 'price';
  return isBalance(type.unit) ? 'balance' : 'any';
}

function isPrice(unit: Unit): boolean {
  const [first, second] = unit.factors;
  return (
    unit.factors.length === 2 &&
    first?.dimension.kind === 'currency' &&
    first.power === 1 &&
    second?.dimension.kind === 'shares' &&
    second.power === -1
  );
}

function isBalance(unit: Unit): boolean {
  const [only] = unit.factors;
  if (unit.factors.length !== 1 || only?.power !== 1) return false;
  return only.dimension.kind === 'currency' || only.dimension.kind === 'shares';
}

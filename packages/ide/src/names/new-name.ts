import type { Type } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';

/** A name that nothing in the contract has yet, after the sort of value that it will stand for. */
export function newName({ compilation }: Analysis, type: Type): string {
  const { byName, eventsByField, memberNames } = compilation.bound.symbols;
  const base = baseName(type);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!byName.has(name) && !eventsByField.has(name) && !memberNames.has(name)) return name;
  }
}

function baseName(type: Type): string {
  switch (type.kind) {
    case 'date':
      return 'New Date';
    case 'time':
      return 'New Time';
    case 'duration':
      return 'New Period';
    case 'yes/no':
      return 'New Condition';
    case 'party':
      return 'New Party';
    case 'one of':
      return 'New Choice';
    case 'quantity':
      return baseOfUnit(type.unit.factors);
    default:
      return 'New Term';
  }
}

type Factors = Extract<Type, { readonly kind: 'quantity' }>['unit']['factors'];

function baseOfUnit(factors: Factors): string {
  const [first, second] = factors;
  if (first === undefined) return 'New Factor';
  if (second !== undefined) {
    return first.dimension.kind === 'currency' && second.dimension.kind === 'shares'
      ? 'New Price'
      : 'New Ratio';
  }
  if (first.dimension.kind === 'annum') return 'New Rate';
  if (first.dimension.kind === 'day') return 'New Length';
  return first.dimension.kind === 'currency' ? 'New Amount' : 'New Shares';
}

import type { Unit } from '@termsheet/runtime';

/** How figures of a unit are written. */
export function writtenForms(label: string, unit: Unit): string {
  if (label === 'number' || label === 'per annum') return "'0.09', '9%' or '11/150'";
  const [first, ...others] = unit.factors;
  const areShares = first?.dimension.kind === 'shares' && first.power === 1 && others.length === 0;
  return areShares ? "'2500000'" : "'0.22' or '11/150'";
}

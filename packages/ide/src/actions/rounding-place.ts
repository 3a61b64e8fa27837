import type { Type } from '@termsheet/compiler';

/** To what money or shares are rounded; null for what is neither. */
export function roundingPlace(type: Type | undefined): 'to the cent' | 'to whole shares' | null {
  const [only, ...others] = type?.kind === 'quantity' ? type.unit.factors : [];
  if (only === undefined || others.length > 0 || only.power !== 1) return null;
  switch (only.dimension.kind) {
    case 'currency':
      return 'to the cent';
    case 'shares':
      return 'to whole shares';
    default:
      return null;
  }
}

import { type Type, writeName } from '@termsheet/compiler';
import type { Unit } from '@termsheet/runtime';

/** What a type written without them leaves to the contract. */
export interface TypeSetting {
  /** The currency that the heading states. */
  readonly currency: string | null;
  /** The only class of shares, where there is one only. */
  readonly shareClass: string | null;
}

/** A type as it is written after `:`; null where no words say it. */
export function writeType(type: Type, setting: TypeSetting): string | null {
  switch (type.kind) {
    case 'quantity':
      return writeUnit(type.unit, setting);
    case 'date':
    case 'time':
    case 'day count':
    case 'yes/no':
    case 'text':
    case 'party':
      return type.kind;
    case 'duration':
      return writeDuration(type.basis);
    case 'one of':
      return `one of ${type.members.map(writeName).join(', ')}`;
    case 'occurrence':
      return writeName(type.event);
    case 'list':
    case 'open':
    case 'error':
      return null;
  }
}

type Basis = Extract<Type, { readonly kind: 'duration' }>['basis'];

function writeDuration(basis: Basis): string {
  if (basis === 'calendar days') return 'duration';
  if (basis === 'calendar months') return 'duration in months';
  if (basis === 'calendar days or months') return 'duration in days or months';
  return `duration in ${writeName(`${basis.calendar}s`)}`;
}

function writeUnit({ factors }: Unit, setting: TypeSetting): string | null {
  const [first, second, ...others] = factors;
  if (first === undefined) return 'number';
  if (others.length > 0) return null;
  if (second === undefined) return writeSingle(first, setting);
  const above = [first, second].find(({ power }) => power === 1);
  const below = [first, second].find(({ power }) => power === -1);
  if (above === undefined || below === undefined) return null;
  if (below.dimension.kind === 'shares' && above.dimension.kind === 'currency') {
    const currency = inCurrency(above.dimension.code, setting);
    return `price${currency}${ofClass(below.dimension.shareClass, setting)}`;
  }
  const counted = writeCounted(above.dimension, setting);
  const per = writeCounted(below.dimension, setting);
  if (counted === null || per === null) return null;
  return `${counted} per ${below.dimension.kind === 'shares' ? per.replace(/^shares/, 'share') : per}`;
}

type Factor = Unit['factors'][number];

function writeSingle({ dimension, power }: Factor, setting: TypeSetting): string | null {
  if (dimension.kind === 'annum') return power === -1 ? 'rate' : null;
  if (power !== 1) return null;
  if (dimension.kind === 'currency') return `money${inCurrency(dimension.code, setting)}`;
  return writeCounted(dimension, setting);
}

function writeCounted(dimension: Factor['dimension'], setting: TypeSetting): string | null {
  if (dimension.kind === 'annum' || dimension.kind === 'day') return null;
  if (dimension.kind === 'currency') return dimension.code;
  return `shares${ofClass(dimension.shareClass, setting)}`;
}

function inCurrency(code: string, { currency }: TypeSetting): string {
  return code === currency ? '' : ` in ${code}`;
}

/** The class of some shares, where it does not go without saying. */
export function ofClass(name: string, { shareClass }: TypeSetting): string {
  return name === shareClass ? '' : ` of ${writeName(name)}`;
}

import { UnitTooLarge } from './unit-too-large.ts';

/** What an amount is counted in, before multiplying: a currency, a class of shares, years, calendar days. */
export type Dimension =
  | { readonly kind: 'currency'; readonly code: string }
  | { readonly kind: 'shares'; readonly shareClass: string }
  | { readonly kind: 'annum' }
  | { readonly kind: 'day' };

/** A dimension to a power other than 0; a negative power stands below the line. */
export interface Factor {
  readonly dimension: Dimension;
  readonly power: number;
}

/**
 * The unit of an amount (docs/language, "Types and units"): a product of whole powers of dimensions.
 * Immutable plain data. Two units are the same exactly when their keys are.
 */
export interface Unit {
  /** In a fixed order, each dimension once: currencies, then shares by class, then years, then days. */
  readonly factors: readonly Factor[];
  /** Stands for the unit in maps and caches; not meant for people (see `unitLabel`). */
  readonly key: string;
  /**
   * How many of what stands below the line a figure of it is shown and handed in for: `1000` of
   * `shares per $1,000`, a decimal; null for one. The figure itself is always for one, so that two
   * units of one key add, whatever they are shown for.
   */
  readonly per: string | null;
}

/** The highest power a contract can mean; far above any that one does. */
const MAX_POWER = 1000;

/** A dimension of which a contract has several, told apart by their names. */
type NamedDimension = Extract<Dimension, { readonly kind: 'currency' | 'shares' }>;

const KIND_ORDER: Readonly<Record<Dimension['kind'], number>> = {
  currency: 0,
  shares: 1,
  annum: 2,
  day: 3,
};

const ANNUM: Dimension = { kind: 'annum' };

/** More products and quotients than these are worked out anew; a contract has a few dozen. */
const MOST_KNOWN = 1000;

const known = { [1]: new Map<string, Unit>(), [-1]: new Map<string, Unit>() } as const;

/** Units of one dimension, by its name: the same few are asked for at every figure of a contract. */
const simple = { currency: new Map<string, Unit>(), shares: new Map<string, Unit>() } as const;

/** The units that contracts name; `multiply` and `divide` make the others. */
export const Unit = {
  /** A plain number, a percentage included. */
  none: unitOf([]),
  /** An amount of money; `code` is the currency's ISO 4217 code, such as `USD`. */
  money: (code: string): Unit => simpleUnit({ kind: 'currency', code }, code),
  /** A number of shares of one class, named as the contract names it. */
  shares: (shareClass: string): Unit => simpleUnit({ kind: 'shares', shareClass }, shareClass),
  /** Money for each share of a class. */
  price: (code: string, shareClass: string): Unit =>
    divide(Unit.money(code), Unit.shares(shareClass)),
  /** The same unit, shown for so many of what stands below the line, such as `1000`. */
  shownPer: (unit: Unit, per: string): Unit => ({ ...unit, per: per === '1' ? null : per }),
  /** A length of time in years, as a day count gives it. */
  years: unitOf([{ dimension: ANNUM, power: 1 }]),
  /** Per annum: interest needs a day count before it becomes money. */
  rate: unitOf([{ dimension: ANNUM, power: -1 }]),
  /** Calendar days, as figures are multiplied and divided by them; they are no part of a year. */
  days: unitOf([{ dimension: { kind: 'day' }, power: 1 }]),
} as const;

/**
 * The unit of a product.
 *
 * @throws UnitTooLarge where a dimension's power leaves −1,000 to 1,000.
 */
export function multiply(left: Unit, right: Unit): Unit {
  return combined(left, right, 1);
}

/**
 * The unit of a quotient: `$ / ($ per share)` is shares.
 *
 * @throws UnitTooLarge where a dimension's power leaves −1,000 to 1,000.
 */
export function divide(above: Unit, below: Unit): Unit {
  return combined(above, below, -1);
}

export function equalUnits(left: Unit, right: Unit): boolean {
  return left.key === right.key;
}

function simpleUnit(dimension: NamedDimension, name: string): Unit {
  const units = simple[dimension.kind];
  const before = units.get(name);
  if (before !== undefined) return before;
  const unit = unitOf([{ dimension, power: 1 }]);
  if (units.size < MOST_KNOWN) units.set(name, unit);
  return unit;
}

function combined(left: Unit, right: Unit, direction: 1 | -1): Unit {
  if (right.factors.length === 0) return left;
  if (left.factors.length === 0 && direction === 1) return right;
  // No key has a line break: names in it are written as JSON.
  const words = `${left.key}\n${right.key}`;
  const before = known[direction].get(words);
  if (before !== undefined) return before;
  const unit = combine(left, right, direction);
  if (known[direction].size < MOST_KNOWN) known[direction].set(words, unit);
  return unit;
}

function combine(left: Unit, right: Unit, direction: 1 | -1): Unit {
  const factors = new Map(left.factors.map((factor) => [dimensionKey(factor.dimension), factor]));
  for (const { dimension, power } of right.factors) {
    const key = dimensionKey(dimension);
    const total = (factors.get(key)?.power ?? 0) + direction * power;
    if (Math.abs(total) > MAX_POWER) throw new UnitTooLarge();
    if (total === 0) factors.delete(key);
    else factors.set(key, { dimension, power: total });
  }
  return unitOf([...factors.values()]);
}

function unitOf(factors: readonly Factor[]): Unit {
  const ordered = factors.toSorted((first, second) => order(first.dimension, second.dimension));
  const keys = ordered.map(({ dimension, power }) => `${dimensionKey(dimension)}^${power}`);
  return { factors: ordered, key: keys.join(' '), per: null };
}

/** By code unit and never by locale, so that every machine has the same keys. */
function order(first: Dimension, second: Dimension): number {
  if (first.kind !== second.kind) return KIND_ORDER[first.kind] - KIND_ORDER[second.kind];
  const [left, right] = [dimensionKey(first), dimensionKey(second)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** A quoted name ends where its quotes end: no name can pose as another or as two dimensions. */
function dimensionKey(dimension: Dimension): string {
  if (dimension.kind === 'annum' || dimension.kind === 'day') return dimension.kind;
  const name = dimension.kind === 'currency' ? dimension.code : dimension.shareClass;
  return `${dimension.kind} ${JSON.stringify(name)}`;
}

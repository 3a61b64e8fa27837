import {
  Exact,
  formatAmount,
  formatLongDate,
  Occurrence,
  roundToDecimals,
  type Unit,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { isInMoney } from '../results/write-figure.ts';
import { showValue } from '../results/write-value.ts';

/** A value as a certificate states it, and where it was rounded for that, what it is exactly. */
export interface Certified {
  readonly text: string;
  /** The exact figure, with how many decimals are shown; null where nothing was rounded. */
  readonly rounded: { readonly exact: string; readonly places: string } | null;
}

/** Decimals that a reader of a contract expects: of money cents, of a price six, of shares four. */
const PLACES = { money: 2, price: 6, shares: 4, other: 6 } as const;

/** A fraction longer than this is no help to anybody. */
const LONGEST_EXACT = 60;

/**
 * A value as a lawyer writes it: `$0.20 per share of Common Stock`, `1,234,567 shares`, `March 8, 2006`.
 * Where no short decimal is exact it is rounded half up, and the exact figure comes beside it.
 *
 * @param isBare whether only the figure is wanted, without the words of its unit: `$0.20`.
 */
export function writeCertified(value: Value, { type, isBare }: CertifiedForm): Certified {
  if (!(value instanceof Exact) || type?.kind !== 'quantity') {
    if (value instanceof Occurrence && type?.kind === 'occurrence' && value.row === null) {
      return { text: `the ${type.event} of ${formatLongDate(value.day)}`, rounded: null };
    }
    return { text: showValue(value, type), rounded: null };
  }
  const { unit } = type;
  const places = PLACES[kindOf(unit)];
  const shown = isShort(value, places) ? value : roundToDecimals(value, 'half up', places);
  const text = formatAmount(shown, unit);
  return {
    text: isBare ? (/^\S+/u.exec(text)?.[0] ?? text) : text,
    rounded: shown === value ? null : { exact: exactly(value, unit), places: placesWords(places) },
  };
}

/** How a value is to be written. */
export interface CertifiedForm {
  readonly type: ValueType | null;
  readonly isBare: boolean;
}

function isShort(value: Exact, places: number): boolean {
  const decimal = value.asDecimal();
  return decimal !== undefined && decimal.places <= places;
}

/** The figure as it is, without the decimals that come near it. */
function exactly(value: Exact, unit: Unit): string {
  const figure = formatAmount(value, unit).replace(/ \(≈ [^)]*\)/u, '');
  if (!figure.startsWith('≈') && figure.length <= LONGEST_EXACT) return figure;
  return 'a longer fraction, with which everything is computed';
}

const WORDS: Readonly<Record<number, string>> = { 4: 'four', 6: 'six' };

function placesWords(places: number): string {
  return places === PLACES.money ? 'the cent' : `${WORDS[places]} decimal places`;
}

function kindOf(unit: Unit): keyof typeof PLACES {
  const [only, ...others] = unit.factors;
  if (isInMoney(unit)) return others.length === 0 ? 'money' : 'price';
  const isShares = only?.dimension.kind === 'shares' && only.power === 1 && others.length === 0;
  return isShares ? 'shares' : 'other';
}

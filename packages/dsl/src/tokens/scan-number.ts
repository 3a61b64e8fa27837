import { isDigit, isLetter, isUpper, skipSpaces } from './characters.ts';

/** A figure as it should be written. */
export const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/y;
/** What runs on from a figure and makes it none. */
export const REST_OF_NUMBER = /(?:[,.]?[\p{L}\d])+/uy;
/** The codes that amounts of money are written with. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW ' +
    'KWD KZT LBP LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB ' +
    'TRY TWD UAH USD UYU VND ZAR'
  ).split(' '),
);
/** The signs of money, with the codes they stand for. */
export const MONEY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);

/** The codes of the currencies that are known. */
export const currencyCodes: readonly string[] = [...CURRENCIES];

/** Whether a code is that of a currency, as amounts of it are written with. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}
/** `7th`; whether the ending fits is seen later. */
export const ORDINAL = /(\d{1,6})(st|nd|rd|th)(?![\p{L}\d])/uy;

/** A number as found in the source. */
export interface ScannedNumber {
  readonly end: number;
  /** Digits and a point, without separators. */
  readonly digits: string;
  readonly wellFormed: boolean;
}

/** Reads `2,500,000.5`; letters or misplaced separators that run on from it are taken along. */
export function scanNumber(text: string, start: number): ScannedNumber {
  NUMBER.lastIndex = start;
  const image = NUMBER.exec(text)?.[0] ?? '';
  const end = start + image.length;
  const wholePart = image.split('.', 1)[0] ?? '';
  const grouped = !wholePart.includes(',') || wholePart.indexOf(',') <= 3;
  const runsOn = isLetter(text.charCodeAt(end)) || separatorRunsOn(text, end);
  const digits = image.replaceAll(',', '');
  if (!runsOn) return { end, digits, wellFormed: grouped };
  REST_OF_NUMBER.lastIndex = end;
  return { end: end + (REST_OF_NUMBER.exec(text)?.[0].length ?? 0), digits, wellFormed: false };
}

/** Reads `7th`, `22nd`; null where no ordinal stands, or its ending is that of another number. */
export function scanOrdinal(
  text: string,
  start: number,
): { readonly end: number; readonly digits: string } | null {
  ORDINAL.lastIndex = start;
  const [image, digits, ending] = ORDINAL.exec(text) ?? [];
  if (image === undefined || digits === undefined) return null;
  return ending === endingOf(digits) ? { end: start + image.length, digits } : null;
}

function endingOf(digits: string): string {
  if (/1[123]$/.test(digits)) return 'th';
  return { '1': 'st', '2': 'nd', '3': 'rd' }[digits.at(-1) ?? ''] ?? 'th';
}

function separatorRunsOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 44 || code === 46) && isDigit(text.charCodeAt(at + 1));
}

/**
 * Reads `$0.22` or `EUR 5,000`, its digits behind the currency's code: `USD 0.22`; null where no
 * figure follows the sign or code.
 */
export function scanMoney(text: string, start: number): ScannedNumber | null {
  const sign = MONEY_SIGNS.get(text.charAt(start));
  if (sign !== undefined) return scanAmount(text, start + 1, sign);
  const code = text.slice(start, start + 3);
  if (!isUpper(text.charCodeAt(start + 2)) || !CURRENCIES.has(code)) return null;
  const at = skipSpaces(text, start + 3);
  return at === start + 3 ? null : scanAmount(text, at, code);
}

function scanAmount(text: string, from: number, currency: string): ScannedNumber | null {
  const start = skipSpaces(text, from);
  if (!isDigit(text.charCodeAt(start))) return null;
  const number = scanNumber(text, start);
  return { ...number, digits: `${currency} ${number.digits}` };
}

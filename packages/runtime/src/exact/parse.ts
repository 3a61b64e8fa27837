import { Exact } from './exact.ts';

/** Longer figures are refused: no contract writes one, and reading it would only take time. */
const MAX_LENGTH = 1000;

const DECIMAL = /^(-?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const FRACTION = /^(-?\d+)\/(\d+)$/;

/**
 * The number a text states, or `undefined` where it states none.
 *
 * Read are decimals, `-12.50`, whose thousands may be set off, `2,500,000.5`, and fractions,
 * `11/150`: the literals of docs/language ("Words") and the amounts of scenario files. Not read are
 * exponents, spaces, a plus sign, a bare point, a fraction over 0, and more than 1,000 characters.
 * `0,500` is refused, since its author may have meant a half.
 */
export function parseExact(text: string): Exact | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) {
    const [, sign = '', whole = '', decimals = ''] = decimal;
    const digits = sign + whole.replaceAll(',', '') + decimals;
    // Up to 15 digits make a whole number that a machine number holds.
    const coefficient = digits.length < 16 ? Number(digits) : BigInt(digits);
    return Exact.decimal(coefficient, decimals.length);
  }
  const [, numerator, denominator] = FRACTION.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined) return undefined;
  const below = BigInt(denominator);
  return below === 0n ? undefined : Exact.ratio(BigInt(numerator), below);
}

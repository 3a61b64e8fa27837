import { type Exact, parseExact } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import { inputBelowZero } from '../diagnostics/input-below-zero.ts';
import { inputFigureTooLong } from '../diagnostics/input-figure-too-long.ts';
import { inputMalformedFigure } from '../diagnostics/input-malformed-figure.ts';
import type { ValueReading } from './value-form.ts';

/**
 * A figure in a JSON or CSV file: a decimal or an exact fraction, without thousands separators,
 * since `1,500` is one and a half in half of the world. The schema prints the same pattern.
 */
export const FIGURE_PATTERN = String.raw`^-?\d+(?:\.\d+|/0*[1-9]\d*)?$`;

/** The same without a sign, for prices and numbers of shares. */
export const UNSIGNED_FIGURE_PATTERN = FIGURE_PATTERN.replace('-?', '');

/** As many characters as `parseExact` reads. */
const MAX_LENGTH = 1000;

const FIGURE = new RegExp(FIGURE_PATTERN);

type QuantityReading = ValueReading<{ readonly kind: 'quantity' } & ValueReading['type']>;

/** The exact figure that a text states, or null where it states none or one that cannot be. */
export function readFigure(reading: QuantityReading, text: string): Exact | null {
  const { context, name, place, type } = reading;
  if (text.length > MAX_LENGTH) {
    const { length } = text;
    context.findings.report(inputFigureTooLong.at(place.span, { name, length }), place.describe);
    return null;
  }
  const figure = FIGURE.test(text) ? parseExact(text) : undefined;
  if (figure === undefined) {
    const found = { name, written: text, expected: describeType(type) };
    context.findings.report(inputMalformedFigure.at(place.span, found), place.describe);
    return null;
  }
  if (context.reads === 'inputs' && figure.sign() < 0 && isNeverBelowZero(type)) {
    context.findings.report(inputBelowZero.at(place.span, { name, figure: text }), place.describe);
    return null;
  }
  return figure;
}

/** Prices and numbers of shares: whatever is counted in shares or per share. */
export function isNeverBelowZero(type: QuantityReading['type']): boolean {
  return type.unit.factors.some(({ dimension }) => dimension.kind === 'shares');
}

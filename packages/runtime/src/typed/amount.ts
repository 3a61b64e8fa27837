import { Exact } from '../exact/exact.ts';
import { parseExact } from '../exact/parse.ts';
import { describeGiven, InputError } from './input-error.ts';

/**
 * An exact figure with its unit, such as `Amount<'USD'>` or `Amount<'USD per share of Common Stock'>`.
 * The unit is part of the type: shares do not compile where a price is wanted.
 */
export interface Amount<Label extends string> {
  readonly value: Exact;
  readonly unit: Label;
}

/**
 * No thousands are set off in a figure: `1,500` is one and a half in half of the world, and the
 * scenario files do not read it either.
 */
const FIGURE = /^-?\d+(?:\.\d+|\/0*[1-9]\d*)?$/;

/** The units that may be written as a percentage. */
const PERCENT_UNITS: ReadonlySet<string> = new Set(['number', 'per annum']);

const HUNDREDTH = Exact.decimal(1n, 2);

/**
 * An amount of the unit with that label, from a decimal (`0.22`), an exact fraction (`11/150`), for a
 * plain number or a rate a percentage (`9%`), or an exact figure that a contract has given.
 *
 * @throws InputError where the text is none of these.
 */
export function amountOf<Label extends string>(unit: Label, figure: string | Exact): Amount<Label> {
  return { value: figure instanceof Exact ? figure : readFigure('', unit, figure), unit };
}

/**
 * The figure that a text states in the unit with that label.
 *
 * @throws InputError where it states none.
 */
export function readFigure(place: string, unit: string, written: unknown): Exact {
  if (typeof written !== 'string') {
    const found = describeGiven(written);
    throw new InputError(place, `${found} is no exact figure: write it as text, such as '0.22'.`);
  }
  const isPercent = PERCENT_UNITS.has(unit) && written.endsWith('%');
  const digits = isPercent ? written.slice(0, -1) : written;
  const value = FIGURE.test(digits) ? parseExact(digits) : undefined;
  if (value === undefined) {
    const percent = PERCENT_UNITS.has(unit) ? ', a percentage (9%)' : '';
    throw new InputError(
      place,
      `${describeGiven(written)} is no figure in ${unit}: write a decimal (0.22)${percent} or a fraction (11/150).`,
    );
  }
  return isPercent ? value.times(HUNDREDTH) : value;
}

import type { Day } from '../dates/day.ts';
import { parseExact } from '../exact/parse.ts';
import type { Exact } from '../exact/exact.ts';
import { InputError } from './input-error.ts';
import { readDay } from './iso-date.ts';

/**
 * A figure that stands in a contract, as a generated evaluator writes it.
 *
 * @throws InputError where the text states no figure.
 */
export function exactFigure(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new InputError('', `${JSON.stringify(text)} is no figure.`);
  return value;
}

/**
 * A date that stands in a contract, as a generated evaluator writes it.
 *
 * @throws InputError where the text states no date.
 */
export function dayOf(text: string): Day {
  return readDay('', text);
}

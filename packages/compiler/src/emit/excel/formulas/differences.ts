import type { Env } from './env.ts';
import { type Formula, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';

/** Figures put in rarely have more decimals: a difference of such has no more than they. */
const DECIMALS = '6';

/** By so much of itself a figure may be another than the double that stands for it. */
const HELD_TO = '4E-16';

/**
 * What is left of a figure when another is taken off. $0.01 of $110,000.01 less $110,000 is 0.00999999999476 in doubles:
 * what the first lost is little of it, and much of what is left. So six decimals stand for what is left where the two
 * are no further apart than doubles tell; of all figures that it may be, this is the one that was put in. Nothing loses
 * a digit by it that it had.
 */
export function difference(env: Env, from: Formula, less: Formula): Formula {
  const whole = cellOf(env, from);
  const left = cellOf(env, operation('sum', write`${whole}-${operand(less, 'product')}`));
  return keptDigits(left, whole);
}

/** The same of what is left already, in a cell, of a figure in a cell. */
export function keptDigits(left: Formula, whole: Formula): Formula {
  const near = write`ROUND(${left},${DECIMALS})`;
  return write`IF(ABS(${near}-${left})<=${HELD_TO}*ABS(${whole}),${near},${left})`;
}

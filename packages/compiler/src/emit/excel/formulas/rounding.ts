import { parseExact } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { Env, Write } from './env.ts';
import { type Formula, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';

/** A double holds about so many digits without a doubt after a few operations. */
const DIGITS = '12';

/**
 * A rounding. How many steps there are is taken at thirteen digits first, so that what is a whole number on
 * exact figures, and a hair above it in a spreadsheet, does not go up to the next.
 */
export function writeRounding(env: Env, node: Node<'round'>, inner: Write): Formula {
  const step = inner(env, node.step);
  const isOne = node.step.kind === 'constant' && isUnity(node.step.constant);
  const value = inner(env, node.operand);
  const steps = cellOf(
    env,
    isOne
      ? value
      : operation('product', write`${operand(value, 'product')}/${operand(step, 'atom')}`),
  );
  const known = write`ROUND(${steps},${DIGITS}-INT(LOG10(ABS(${steps})+1)))`;
  const whole = rounded(env, node.mode, known);
  if (isOne) return whole;
  return operation('product', write`${operand(whole, 'product')}*${operand(step, 'atom')}`);
}

function rounded(env: Env, mode: Node<'round'>['mode'], value: Formula): Formula {
  switch (mode) {
    case 'up':
      return operation('product', write`-INT(-${value})`);
    case 'down':
      return write`INT(${value})`;
    case 'half up':
      return write`ROUND(${value},0)`;
    case 'half even': {
      const cell = cellOf(env, value);
      return write`IF(ABS(${cell}-TRUNC(${cell}))=0.5,2*ROUND(${cell}/2,0),ROUND(${cell},0))`;
    }
  }
}

function isUnity(constant: Extract<Node<'constant'>['constant'], { kind: string }>): boolean {
  return constant.kind === 'figure' && parseExact(constant.value)?.toString() === '1';
}

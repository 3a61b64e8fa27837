import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { restOnSuch } from './resting-on.ts';

/** So many times the figure that is sought, and a rest; null where there is nothing of it. */
export interface Line {
  readonly slope: Formula | null;
  readonly rest: Formula | null;
}

/** What an expression comes to by the figure that is sought: a line over another. */
export interface Fraction {
  readonly above: Line;
  readonly below: Line;
}

const ONE = atom('1');
const ONE_LINE: Line = { slope: null, rest: ONE };

/** What the expressions of definitions that include one another come to by the figure of one of them. */
export class Equation {
  readonly #env: Env;
  readonly #members: readonly number[];
  readonly #unknown: number;

  constructor(env: Env, members: readonly number[], unknown: number) {
    this.#env = env;
    this.#members = members;
    this.#unknown = unknown;
  }

  /** @throws NotHeld where it comes to anything but a fraction of lines. */
  of(node: IrExpression): Fraction {
    if (!this.#reaches(node)) {
      const { express } = this.#env.book;
      return {
        above: { slope: null, rest: cellOf(this.#env, express(this.#env, node)) },
        below: ONE_LINE,
      };
    }
    if (node.kind === 'definition' && node.key === null && node.argument === null) {
      if (node.index === this.#unknown)
        return { above: { slope: ONE, rest: null }, below: ONE_LINE };
      const body = this.#env.book.ir.definitions[node.index]?.body;
      if (body !== undefined) return this.of(body);
    }
    if (node.kind === 'negate') {
      const { above, below } = this.of(node.operand);
      return { above: times(above, { slope: null, rest: atom('-1') }), below };
    }
    if (node.kind === 'list') return this.#listed(node);
    if (node.kind !== 'arithmetic') throw notLinear();
    return combined(this.of(node.left), node.operator, this.of(node.right));
  }

  /** `the sum of (i) … (ii) …`, `the product of …`. */
  #listed({ operator, items }: Extract<IrExpression, { readonly kind: 'list' }>): Fraction {
    const sign = operator === 'sum' ? '+' : operator === 'product' ? '*' : null;
    if (sign === null || items.some(({ condition }) => condition !== null)) throw notLinear();
    const parts = items.map(({ value }) => this.of(value));
    return parts.reduce((sofar, part) => combined(sofar, sign, part));
  }

  /** Whether an expression rests on one of the definitions that are sought. */
  #reaches(node: IrExpression): boolean {
    const { ir } = this.#env.book;
    return restOnSuch(
      ir,
      [node],
      (each) => each.kind === 'definition' && this.#members.includes(each.index),
    );
  }
}

function notLinear(): NotHeld {
  return new NotHeld(
    'several definitions are solved together that are not sums, products and quotients alone',
  );
}

/** A fraction and another, less it, times it or by it. */
function combined(left: Fraction, operator: '+' | '-' | '*' | '/', right: Fraction): Fraction {
  switch (operator) {
    case '+':
    case '-':
      return {
        above: added(times(left.above, right.below), operator, times(right.above, left.below)),
        below: times(left.below, right.below),
      };
    case '*':
      return { above: times(left.above, right.above), below: times(left.below, right.below) };
    case '/':
      return { above: times(left.above, right.below), below: times(left.below, right.above) };
  }
}

function times(left: Line, right: Line): Line {
  if (left.slope !== null && right.slope !== null)
    throw new NotHeld('several definitions are solved together by an equation of a higher degree');
  const slopes = [product(left.slope, right.rest), product(left.rest, right.slope)];
  return { slope: slopes[0] ?? slopes[1] ?? null, rest: product(left.rest, right.rest) };
}

function added(left: Line, sign: '+' | '-', right: Line): Line {
  return { slope: sum(left.slope, sign, right.slope), rest: sum(left.rest, sign, right.rest) };
}

function product(left: Formula | null, right: Formula | null): Formula | null {
  if (left === null || right === null) return null;
  if (left === ONE) return right;
  if (right === ONE) return left;
  return operation('product', write`${operand(left, 'product')}*${operand(right, 'product')}`);
}

/** One figure and another, or less it; null for nothing. */
export function sum(left: Formula | null, sign: '+' | '-', right: Formula | null): Formula | null {
  if (right === null) return left;
  if (left === null) return sign === '+' ? right : write`(-${operand(right, 'atom')})`;
  return operation(
    'sum',
    write`${operand(left, 'sum')}${sign}${operand(right, sign === '-' ? 'product' : 'sum')}`,
  );
}

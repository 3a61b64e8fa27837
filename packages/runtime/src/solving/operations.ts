import { Exact } from '../exact/exact.ts';
import type { RoundingMode } from '../exact/rounding.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { impossible } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { Between } from './between.ts';
import { AskOfLess, type Sign, Sought } from './sought.ts';

/** A figure that depends on what is still solved for. */
export type Unsettled = Sought | Between;

export function isUnsettled(value: Value): value is Unsettled {
  return value instanceof Sought || value instanceof Between;
}

/** Two figures, one of which at least is still solved for. */
interface Pair {
  readonly left: Exact | Unsettled;
  readonly right: Exact | Unsettled;
}

/** The figures of a pair; null where one is none, or the two are solved for apart. */
export function pairOf(left: Value, right: Value): Pair | null {
  if (!isUnsettled(left) && !isUnsettled(right)) return null;
  if (!isFigure(left) || !isFigure(right)) return null;
  const isOfTwo = left instanceof Sought && right instanceof Sought && left.piece !== right.piece;
  return isOfTwo ? null : { left, right };
}

function isFigure(value: Value): value is Exact | Unsettled {
  return value instanceof Exact || isUnsettled(value);
}

export function combineUnsettled(operator: '+' | '-' | '*' | '/', pair: Pair): Value {
  const exactly = soughtPair(pair);
  if (exactly === null) return combineRanges(operator, rangeOf(pair.left), rangeOf(pair.right));
  const { left, right } = exactly;
  if (operator === '/' && right.numerator.isZero()) return impossible('it divides by zero');
  const result = Sought.combine(operator, left, right);
  return result === null ? Opaque.INSTANCE : (result.asConstant() ?? result);
}

function combineRanges(operator: '+' | '-' | '*' | '/', left: Between, right: Between): Between {
  switch (operator) {
    case '+':
      return left.plus(right);
    case '-':
      return left.plus(right.negated());
    case '*':
      return left.times(right);
    case '/':
      return left.dividedBy(right);
  }
}

/** The greater or the lesser of two. */
export function chooseUnsettled(which: 'greater' | 'lesser', pair: Pair): Value {
  const exactly = soughtPair(pair);
  if (exactly === null) {
    const [left, right] = [rangeOf(pair.left), rangeOf(pair.right)];
    return which === 'greater' ? left.greater(right) : left.lesser(right);
  }
  const leftIsLess = testSought(exactly, (sign) => sign < 0);
  if (leftIsLess === null) return Opaque.INSTANCE;
  return leftIsLess === (which === 'greater') ? pair.right : pair.left;
}

/** Whether the difference of two has a sign that passes the test. */
export function compareUnsettled(pair: Pair, test: (sign: Sign) => boolean): Value {
  const exactly = soughtPair(pair);
  if (exactly !== null) return testSought(exactly, test) ?? Opaque.INSTANCE;
  const signs = combineRanges('-', rangeOf(pair.left), rangeOf(pair.right)).signs();
  const [first, ...rest] = signs.map(test);
  if (first !== undefined && rest.every((other) => other === first)) return first;
  throw new AskOfLess(null, []);
}

export function roundUnsettled(figure: Unsettled, mode: RoundingMode, step: Exact): Value {
  if (figure instanceof Between) return figure.rounded(mode, step);
  return figure.piece.round(figure, mode, step);
}

interface SoughtPair {
  readonly left: Sought;
  readonly right: Sought;
}

/** Both as quotients of polynomials; null where only the range of one is known. */
function soughtPair({ left, right }: Pair): SoughtPair | null {
  if (left instanceof Sought) {
    if (right instanceof Sought) return { left, right };
    return right instanceof Exact ? { left, right: Sought.constant(left.piece, right) } : null;
  }
  if (!(left instanceof Exact && right instanceof Sought)) return null;
  return { left: Sought.constant(right.piece, left), right };
}

/** Whether the difference passes the test; null where it has grown beyond what is looked into. */
function testSought({ left, right }: SoughtPair, test: (sign: Sign) => boolean): boolean | null {
  const difference = Sought.combine('-', left, right);
  if (difference === null) return null;
  const constant = difference.asConstant();
  return test(constant === null ? left.piece.signOf(difference, test) : constant.sign());
}

function rangeOf(figure: Exact | Unsettled): Between {
  if (figure instanceof Exact) return Between.exactly(figure);
  return figure instanceof Between ? figure : figure.piece.rangeOf(figure);
}

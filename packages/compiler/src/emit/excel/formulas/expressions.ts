import type { IrExpression } from '../../../ir/expression.ts';
import {
  isDateExpression,
  isDuty,
  isPhrase,
  isReference,
  type Node,
} from '../../../ir/chapters.ts';
import { attempt, NotHeld } from '../not-held.ts';
import { readUnpaid } from './amounts-owed.ts';
import { writeComparison, writeIsEither } from './comparisons.ts';
import { writeDateExpression } from './dates.ts';
import { difference } from './differences.ts';
import type { Env } from './env.ts';
import { type Formula, operand, operation, write } from './formula.ts';
import { writeInterest } from './interest.ts';
import { writeInterpolation } from './interpolations.ts';
import { readLateCost } from './late-costs.ts';
import { writeList } from './lists.ts';
import { joined, negated } from './logic.ts';
import { onceForAll } from './nests.ts';
import { uponEventOfRow } from './occurrences.ts';
import { writePhrase } from './phrases.ts';
import { writeReference } from './references.ts';
import { rolled } from './rolled.ts';
import { writeRounding } from './rounding.ts';

/**
 * The formula of an expression.
 *
 * @throws NotHeld where a workbook cannot hold it.
 */
export function writeExpression(env: Env, node: IrExpression): Formula {
  const once = onceForAll(env, node, writeExpression);
  if (once !== null) return once;
  if (env.outer === null || env.rowsOfRows === 'yes') return writeHere(env, node);
  if (env.rowsOfRows === 'if need be') {
    const flat = env.block.attempt(() => writeExpression({ ...env, rowsOfRows: 'no' }, node));
    return flat ?? writeExpression({ ...env, rowsOfRows: 'yes' }, node);
  }
  const outcome = attempt(() => writeHere(env, node));
  if (!(outcome instanceof NotHeld)) return outcome;
  const told = uponEventOfRow(env, node);
  if (told === null) throw outcome;
  return told;
}

function writeHere(env: Env, node: IrExpression): Formula {
  if (isReference(node)) return writeReference(env, node);
  if (isPhrase(node)) return writePhrase(env, node, writeExpression);
  if (isDateExpression(node)) return writeDateExpression(env, node, writeExpression);
  if (node.kind === 'rolled') return rolled(env, node.heading, writeExpression(env, node.day));
  if (node.kind === 'unpaid') return readUnpaid(env, node.obligation);
  if (node.kind === 'late cost') return readLateCost(env, node);
  if (isDuty(node)) throw new NotHeld('it counts a day that has not come as the next one');
  const inner = (each: IrExpression): Formula => writeExpression(env, each);
  switch (node.kind) {
    case 'arithmetic':
      return node.operator === '-' && !isCount(node.left)
        ? difference(env, inner(node.left), inner(node.right))
        : arithmetic(node.operator, inner(node.left), inner(node.right));
    case 'negate':
      return operation('product', write`-${operand(inner(node.operand), 'atom')}`);
    case 'compare':
      return writeComparison(env, node, writeExpression);
    case 'is either':
      return writeIsEither(env, node, writeExpression);
    case 'not':
      return negated(inner(node.operand));
    case 'logical':
      return joined(env, node.operator, operandsOf(node).map(inner));
    case 'conditional':
      return write`IF(${inner(node.condition)},${inner(node.then)},${inner(node.otherwise)})`;
    case 'list':
      return writeList(env, node, writeExpression);
    case 'clamp': {
      const pair = write`${inner(node.operand)},${inner(node.bound)}`;
      return node.limit === 'below' ? write`MAX(${pair})` : write`MIN(${pair})`;
    }
    case 'round':
      return writeRounding(env, node, writeExpression);
    case 'interest':
      return writeInterest(env, node, writeExpression);
    case 'interpolated':
      return writeInterpolation(env, node, writeExpression);
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Formula, right: Formula): Formula {
  const binds = operator === '+' || operator === '-' ? 'sum' : 'product';
  // What is taken off or divided by is read as one: a - (b + c), a / (b * c).
  const rightBinds = operator === '-' ? 'product' : operator === '/' ? 'atom' : binds;
  return operation(binds, write`${operand(left, binds)}${operator}${operand(right, rightBinds)}`);
}

/** Whole numbers lose no digit. */
function isCount(node: IrExpression): boolean {
  return node.kind === 'event statistic' && node.statistic === 'count';
}

/** A chain of one word: its parts are asked together. */
function operandsOf(node: Node<'logical'>): readonly IrExpression[] {
  return [node.left, node.right].flatMap((each) =>
    each.kind === 'logical' && each.operator === node.operator ? operandsOf(each) : [each],
  );
}

import {
  add,
  and,
  type Code,
  conditional,
  divide,
  type Frame,
  greater,
  lesser,
  multiply,
  negate,
  not,
  or,
  round,
  subtract,
  type Value,
} from '@termsheet/runtime';
import type { IrExpression } from '../ir/expression.ts';
import { makeComparison, makeIsEither } from './comparisons.ts';
import { makeInterest } from './interest.ts';
import { makeDuty } from './duties.ts';
import { makeList } from './lists.ts';
import {
  type IrOperation,
  isDateExpression,
  isDuty,
  isPhrase,
  isReference,
  type Node,
} from '../ir/chapters.ts';
import { makePhrase } from './phrases.ts';
import { makeReference } from './references.ts';
import { makeInterpolated } from './tables.ts';
import { makeDateExpression } from './windows-and-dates.ts';

/** The function that computes an expression. */
export function makeCode(expression: IrExpression): Code {
  if (isReference(expression)) return makeReference(expression, makeCode);
  if (isPhrase(expression)) return makePhrase(expression, makeCode);
  if (expression.kind === 'interest') return makeInterest(expression, makeCode);
  if (expression.kind === 'interpolated') return makeInterpolated(expression, makeCode);
  if (isDateExpression(expression)) return makeDateExpression(expression, makeCode);
  if (isDuty(expression)) return makeDuty(expression, makeCode);
  return makeOperation(expression);
}

function makeOperation(expression: IrOperation): Code {
  switch (expression.kind) {
    case 'arithmetic':
      return makeArithmetic(expression);
    case 'negate': {
      const operand = makeCode(expression.operand);
      return (frame) => negate(operand(frame));
    }
    case 'compare':
      return makeComparison(expression, makeCode);
    case 'is either':
      return makeIsEither(expression, makeCode);
    case 'not': {
      const operand = makeCode(expression.operand);
      return (frame) => not(operand(frame));
    }
    case 'logical':
      return makeLogical(expression);
    case 'conditional':
      return makeConditional(expression);
    case 'list':
      return makeList(expression, makeCode);
    case 'clamp':
      return makeClamp(expression);
    case 'round':
      return makeRounding(expression);
  }
}

const ARITHMETIC = { '+': add, '-': subtract, '*': multiply, '/': divide } as const;

function makeArithmetic(expression: Node<'arithmetic'>): Code {
  const operate = ARITHMETIC[expression.operator];
  const left = makeCode(expression.left);
  const right = makeCode(expression.right);
  return (frame) => operate(left(frame), right(frame));
}

function makeLogical(expression: Node<'logical'>): Code {
  const join = expression.operator === 'and' ? and : or;
  const left = makeCode(expression.left);
  const right = makeCode(expression.right);
  const decides = expression.operator === 'or';
  return (frame) => {
    const first = left(frame);
    if (typeof first === 'boolean') return first === decides ? first : right(frame);
    return join(first, later(right, frame));
  };
}

function makeConditional(expression: Node<'conditional'>): Code {
  const condition = makeCode(expression.condition);
  const then = makeCode(expression.then);
  const otherwise = makeCode(expression.otherwise);
  return (frame) => {
    const holds = condition(frame);
    if (typeof holds === 'boolean') return holds ? then(frame) : otherwise(frame);
    return conditional(holds, later(then, frame), later(otherwise, frame));
  };
}

/** Apart from the code that seldom needs it, which else would make a closure each time. */
function later(code: Code, frame: Frame): () => Value {
  return () => code(frame);
}

function makeClamp(expression: Node<'clamp'>): Code {
  const choose = expression.limit === 'below' ? greater : lesser;
  const operand = makeCode(expression.operand);
  const bound = makeCode(expression.bound);
  return (frame) => choose(operand(frame), bound(frame));
}

function makeRounding(expression: Node<'round'>): Code {
  const { mode, site } = expression;
  const operand = makeCode(expression.operand);
  const step = makeCode(expression.step);
  return (frame) => frame.rounded(site, operand, (value) => round(value, mode, step(frame)));
}

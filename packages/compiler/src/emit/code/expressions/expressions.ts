import type { IrExpression } from '../../../ir/expression.ts';
import { ask, call, code, number, ofValue, text, thunk, VALUE, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { emitComparison, emitIsEither } from './comparisons.ts';
import { emitInterest } from './interest.ts';
import { emitDuty } from './duties.ts';
import { emitList } from './lists.ts';
import {
  type IrOperation,
  isDateExpression,
  isDuty,
  isPhrase,
  isReference,
  type Node,
} from '../../../ir/chapters.ts';
import { emitPhrase } from './phrases.ts';
import { emitReference } from './references.ts';
import { emitInterpolated } from './tables.ts';
import { emitDateExpression } from './windows-and-dates.ts';

/** The code of an expression: the calls that the in-process evaluator makes for it. */
export function emitExpression(context: ProgramContext, expression: IrExpression): Code {
  if (isReference(expression)) return emitReference(context, expression);
  if (isPhrase(expression)) return emitPhrase(context, expression);
  if (expression.kind === 'interest') return emitInterest(context, expression);
  if (expression.kind === 'interpolated') return emitInterpolated(context, expression);
  if (isDateExpression(expression)) return emitDateExpression(context, expression);
  if (isDuty(expression)) return emitDuty(context, expression);
  return emitOperation(context, expression);
}

/** What the runtime calls each operation. */
export const ARITHMETIC = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;

function emitOperation(context: ProgramContext, expression: IrOperation): Code {
  const { use, emit } = context;
  switch (expression.kind) {
    case 'arithmetic': {
      const { operator, left, right } = expression;
      return call(use(ARITHMETIC[operator]), emit(left), emit(right));
    }
    case 'negate':
      return call(use('negate'), emit(expression.operand));
    case 'compare':
      return emitComparison(context, expression);
    case 'is either':
      return emitIsEither(context, expression);
    case 'not':
      return call(use('not'), emit(expression.operand));
    case 'logical': {
      const { operator, left, right } = expression;
      return call(use(operator), emit(left), thunk(emit(right)));
    }
    case 'conditional': {
      const { condition, then, otherwise } = expression;
      return call(use('conditional'), emit(condition), thunk(emit(then)), thunk(emit(otherwise)));
    }
    case 'list':
      return emitList(context, expression);
    case 'clamp': {
      const choose = use(expression.limit === 'below' ? 'greater' : 'lesser');
      return call(choose, emit(expression.operand), emit(expression.bound));
    }
    case 'round':
      return emitRounding(context, expression);
  }
}

function emitRounding(context: ProgramContext, expression: Node<'round'>): Code {
  const { site, operand, mode, step } = expression;
  const rounded = call(context.use('round'), VALUE, text(mode), context.emit(step));
  return ask('rounded', number(site), code(context.emit(operand)), ofValue(rounded));
}

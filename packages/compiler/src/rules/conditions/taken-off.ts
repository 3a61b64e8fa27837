import type { Expression, List } from '@termsheet/dsl';
import type { DefinitionSymbol } from '../../bound/symbol.ts';
import { type Constants, constantOf } from './constant-of.ts';

/** How far definitions that name one another are followed. */
const MAX_DEPTH = 32;

/** Where {@link takenOff} looks; each definition is gone into once. */
export interface Floors {
  readonly constants: Constants;
  readonly known: Map<DefinitionSymbol, Expression | null>;
}

/**
 * What is subtracted within a figure such that the figure is zero or below once it is large enough:
 * the right side of a `-` that no floor stands around. Null where there is none.
 */
export function takenOff(floors: Floors, expression: Expression, depth = 0): Expression | null {
  const within = (operand: Expression): Expression | null => takenOff(floors, operand, depth);
  switch (expression.kind) {
    case 'Group':
      return within(expression.inner);
    case 'PercentOf':
    case 'Rounding':
    case 'OnDate':
    case 'ImmediatelyBefore':
    case 'AsIf':
      return within(expression.operand);
    case 'Clamp':
      // Any floor counts: whether it is high enough is the contract's business.
      return expression.limit === 'below' ? null : within(expression.operand);
    case 'Conditional':
      return within(expression.then) ?? within(expression.otherwise);
    case 'Arithmetic': {
      const { operator, left, right } = expression;
      // A constant difference, `100% - 10%`, is what it is.
      if (constantOf(floors.constants, expression) !== null) return null;
      if (operator === '-') return right;
      if (operator === '+') return within(left) === null ? null : within(right);
      return within(left) ?? within(right);
    }
    case 'List':
      return inList(expression, within);
    case 'Reference':
      return inDefinition(floors, expression.name, depth);
    case 'Application':
      return inDefinition(floors, expression.callee, depth);
    default:
      return null;
  }
}

function inList(list: List, within: (item: Expression) => Expression | null): Expression | null {
  const found = list.items.map((item) => within(item.value));
  const isHeldByOne = ['greater', 'greatest', 'sum', 'average'].includes(list.operator);
  if (isHeldByOne && found.includes(null)) return null;
  return found.find((each) => each !== null) ?? null;
}

function inDefinition(
  floors: Floors,
  name: Extract<Expression, { readonly kind: 'Reference' }>['name'],
  depth: number,
): Expression | null {
  const referent = floors.constants.checked.bound.referents.get(name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return null;
  const { symbol } = referent;
  const before = floors.known.get(symbol);
  if (before !== undefined) return before;
  if (depth >= MAX_DEPTH) return null;
  const found = takenOff(floors, symbol.node.body, depth + 1);
  floors.known.set(symbol, found);
  return found;
}

import type { Expression } from '@termsheet/dsl';
import { type Constants, constantOf } from './constant-of.ts';

/**
 * Whether a condition asks, of one input or more, only how each stands to constants: then whatever
 * does not contradict itself can happen.
 */
export function isOfInputs(constants: Constants, condition: Expression): boolean {
  switch (condition.kind) {
    case 'Group':
      return isOfInputs(constants, condition.inner);
    case 'Logical':
      return (
        condition.operator === 'and' &&
        isOfInputs(constants, condition.left) &&
        isOfInputs(constants, condition.right)
      );
    case 'List':
      return (
        condition.operator === 'all' &&
        condition.items.every(({ value }) => isOfInputs(constants, value))
      );
    case 'Comparison':
      return isInput(constants, condition.left) && constantOf(constants, condition.right) !== null;
    case 'IsEither':
      return isInput(constants, condition.left);
    default:
      return isInput(constants, condition);
  }
}

/** A field of the event, a fact or a blank. */
function isInput({ checked }: Constants, expression: Expression): boolean {
  if (expression.kind !== 'Reference') return false;
  const referent = checked.bound.referents.get(expression.name);
  if (referent?.kind === 'field') return true;
  return (
    referent?.kind === 'declared' &&
    (referent.symbol.kind === 'fact' || referent.symbol.kind === 'blank')
  );
}

import type { Node } from '../../ir/chapters.ts';
import type { IrExpression } from '../../ir/expression.ts';
import { COMPARISONS } from '../code/expressions/comparisons.ts';

/** The code of a comparison of two values. */
export function comparisonCode(
  { comparison, right: named }: Pick<Node<'compare'>, 'comparison' | 'right'>,
  left: string,
  right: string,
): string {
  if (comparison === 'equal') return equalCode(named, left, right);
  return `${COMPARISONS[comparison]}(${left}, ${right})`;
}

/** Whether a value is one that the contract names: texts and verdicts are told apart without a call. */
export function equalCode(named: IrExpression, left: string, right: string): string {
  const constant = named.kind === 'constant' ? named.constant.kind : null;
  const type = constant === 'text' ? 'string' : 'boolean';
  if (constant !== 'text' && constant !== 'yes/no') return `isEqual(${left}, ${right})`;
  return `typeof ${left} === '${type}' ? ${left} === ${right} : isEqual(${left}, ${right})`;
}

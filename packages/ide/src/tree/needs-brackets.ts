import type { Expression } from '@termsheet/dsl';
import { childNodesOf, type SyntaxNode } from './syntax-node.ts';

/** What stands by itself wherever a value may stand. */
const SIMPLE: ReadonlySet<string> = new Set([
  'Reference',
  'Group',
  'MoneyLiteral',
  'PriceLiteral',
  'SharesLiteral',
  'RatioLiteral',
  'NumberLiteral',
  'PercentLiteral',
  'RateLiteral',
  'DurationLiteral',
  'DateLiteral',
  'TimeLiteral',
  'YesNoLiteral',
  'Text',
]);

const OPERATORS: ReadonlySet<string> = new Set(['Arithmetic', 'Comparison', 'Logical']);

/** Where a whole formula stands, from its beginning to its end. */
const WHOLE: ReadonlySet<string> = new Set([
  'Definition',
  'State',
  'Reading',
  'Group',
  'Set',
  'Reduce',
  'Increase',
  'Check',
]);

/** Whether a value takes up the whole of what its parent says, so that nothing stands behind it. */
export function fillsPlace(parent: SyntaxNode | undefined): boolean {
  return parent !== undefined && WHOLE.has(parent.kind);
}

/** Whether an expression wants brackets where it comes to stand in place of one part of its parent. */
export function needsBrackets(
  expression: Expression,
  { parent, instead }: { readonly parent: SyntaxNode | undefined; readonly instead: SyntaxNode },
): boolean {
  if (SIMPLE.has(expression.kind) || fillsPlace(parent)) return false;
  // Where words end that begin with a word of their own is told by what follows them.
  if (parent === undefined || !isPlain(expression)) return true;
  const isLeft = (parent as { readonly left?: unknown }).left === instead;
  switch (parent.kind) {
    case 'Arithmetic':
      return rungOf(expression) < rungOf(parent) + (isLeft ? 0 : 1);
    case 'Comparison':
      return expression.kind !== 'Arithmetic';
    case 'Logical':
      return expression.kind !== 'Comparison' && rungOf(expression) <= rungOf(parent);
    default:
      return true;
  }
}

/** Whether it is made of operators and simple values alone. */
function isPlain(node: SyntaxNode): boolean {
  if (SIMPLE.has(node.kind)) return true;
  return OPERATORS.has(node.kind) && childNodesOf(node).every(isPlain);
}

const RUNGS: Readonly<Record<string, number>> = { or: 1, and: 2, '+': 4, '-': 4, '*': 5, '/': 5 };

/** How tightly an operator binds; comparisons stand between what is joined and what is reckoned. */
function rungOf(node: SyntaxNode): number {
  const { operator } = node as { readonly operator?: string };
  return RUNGS[operator ?? ''] ?? 3;
}

import type { Expression } from '@termsheet/dsl';
import type { ContractSymbol } from '../../bound/symbol.ts';
import type { Checked } from '../../checked/checked.ts';
import { childrenOf } from '../../checked/children-of.ts';

/** The symbols that stand directly in an expression. */
export function symbolsNamedIn(
  { bound }: Checked,
  expression: Expression,
): readonly ContractSymbol[] {
  return childrenOf(expression).names.flatMap((name) => {
    const referent = bound.referents.get(name);
    return referent?.kind === 'declared' ? [referent.symbol] : [];
  });
}

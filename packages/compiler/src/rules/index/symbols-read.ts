import type { Expression } from '@termsheet/dsl';
import type { ContractSymbol } from '../../bound/symbol.ts';
import type { Checked } from '../../checked/checked.ts';
import { childrenOf } from '../../checked/children-of.ts';
import type { SettledContext } from '../rule-context.ts';

/** How often the expressions of a file read each symbol. */
export function symbolsRead({
  checked,
  index,
}: SettledContext): ReadonlyMap<ContractSymbol, number> {
  const read = new Map<ContractSymbol, number>();
  for (const expression of index.expressions) {
    for (const symbol of symbolsNamedIn(checked, expression)) {
      read.set(symbol, (read.get(symbol) ?? 0) + 1);
    }
  }
  return read;
}

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

import type { Expression, Name } from '@termsheet/dsl';
import type { Bound } from '../bound/bound.ts';
import type { ContractSymbol } from '../bound/symbol.ts';
import { childrenOf } from './children-of.ts';

/** The symbols that an expression reads itself, not through others. */
export function symbolsIn(bound: Bound, read: Expression): ContractSymbol[] {
  const symbols: ContractSymbol[] = [];
  const note = (name: Name): void => {
    const referent = bound.referents.get(name);
    if (referent?.kind === 'declared') symbols.push(referent.symbol);
  };
  const waiting = [read];
  for (const expression of waiting) {
    const { expressions, names } = childrenOf(expression);
    for (const name of names) note(name);
    if (expression.kind === 'PickEvent' || expression.kind === 'EventStatistic') {
      note(expression.event.name);
    }
    waiting.push(...expressions);
  }
  return symbols;
}

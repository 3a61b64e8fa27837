import type { Expression } from '@termsheet/dsl';
import type { Bound } from '../../bound/bound.ts';
import type { ContractSymbol } from '../../bound/symbol.ts';

/** On what conditions rules write to each state. */
export function conditionsOfWrites(
  bound: Bound,
): ReadonlyMap<ContractSymbol, readonly Expression[]> {
  const found = new Map<ContractSymbol, Expression[]>();
  for (const writes of bound.writes.values()) {
    for (const { rule, state } of writes) {
      const { condition } = rule.node;
      if (condition === null) continue;
      const alike = found.get(state);
      if (alike === undefined) found.set(state, [condition]);
      else alike.push(condition);
    }
  }
  return found;
}

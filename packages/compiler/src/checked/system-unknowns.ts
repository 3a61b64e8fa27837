import type { Bound } from '../bound/bound.ts';
import type { ContractSymbol, DefinitionSymbol } from '../bound/symbol.ts';
import type { CheckContext } from './check-context.ts';

/**
 * Definitions of a circle that leave none once they have a figure, as few as can be found: one where
 * one is enough, and rather one that has a single value than one for each event. Null where only what
 * is no figure closes a circle. The `first`, if given, is the first of them.
 */
export function chooseUnknowns(
  context: CheckContext,
  members: readonly DefinitionSymbol[],
  first: DefinitionSymbol | null,
): readonly DefinitionSymbol[] | null {
  const { bound } = context;
  const figures = members
    .filter((member) => context.symbolTypes.get(member)?.kind === 'quantity')
    .toSorted((left, right) => Number(isSeveral(bound, left)) - Number(isSeveral(bound, right)));
  const chosen = first === null ? [] : [first];
  for (let left = members.length; left > 0; left -= 1) {
    if (!isCircular(bound, without(members, chosen))) return chosen;
    const last = figures.find((each) => !isCircular(bound, without(members, [...chosen, each])));
    const next = last ?? figures.find((each) => readsItself(bound, without(members, chosen), each));
    if (next === undefined) return null;
    chosen.push(next);
  }
  return isCircular(bound, without(members, chosen)) ? null : chosen;
}

/** Whether a definition has a value for each event, or for each argument. */
function isSeveral(bound: Bound, symbol: DefinitionSymbol): boolean {
  return bound.keys.has(symbol) || symbol.node.parameter !== null;
}

function without(
  members: readonly DefinitionSymbol[],
  taken: readonly DefinitionSymbol[],
): ReadonlySet<ContractSymbol> {
  return new Set(members.filter((member) => !taken.includes(member)));
}

function isCircular(bound: Bound, symbols: ReadonlySet<ContractSymbol>): boolean {
  for (const symbol of symbols) if (readsItself(bound, symbols, symbol)) return true;
  return false;
}

/** Whether a symbol reads itself through some others. */
function readsItself(
  bound: Bound,
  symbols: ReadonlySet<ContractSymbol>,
  symbol: ContractSymbol,
): boolean {
  if (!symbols.has(symbol)) return false;
  const waiting = [symbol];
  const seen = new Set<ContractSymbol>();
  for (const each of waiting) {
    for (const { symbol: read } of bound.dependencies.get(each) ?? []) {
      if (read === symbol) return true;
      if (!symbols.has(read) || seen.has(read)) continue;
      seen.add(read);
      waiting.push(read);
    }
  }
  return false;
}

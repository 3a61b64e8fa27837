import type { Expression } from '@termsheet/dsl';
import type { Bound } from '../../bound/bound.ts';
import type { ContractSymbol } from '../../bound/symbol.ts';
import { symbolsIn } from '../../checked/symbols-in.ts';

/** More Terms than this are not gone through. */
const MAX_TERMS = 200;

/** What expressions read, themselves or through what Terms and readings mean. */
export function symbolsReached(
  bound: Bound,
  read: readonly Expression[],
): ReadonlySet<ContractSymbol> {
  const found = new Set(read.flatMap((expression) => symbolsIn(bound, expression)));
  for (const symbol of found) {
    if (found.size > MAX_TERMS) break;
    if (symbol.kind !== 'definition' && symbol.kind !== 'ambiguity') continue;
    for (const dependency of bound.dependencies.get(symbol) ?? []) found.add(dependency.symbol);
  }
  return found;
}

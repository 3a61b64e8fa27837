import type { ContractSymbol } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';

const known = new WeakMap<Analysis, ReadonlyMap<string, readonly ContractSymbol[]>>();

/**
 * What stands, in one analysis, for something that another declares: the symbols whose declaring words
 * are the same words of the same file. A library that is used twice has one for each use.
 */
export function sameTermsIn(
  analysis: Analysis,
  of: Analysis,
  symbol: ContractSymbol,
): readonly ContractSymbol[] {
  if (analysis === of) return [symbol];
  const byPlace = known.get(analysis) ?? symbolsByPlace(analysis);
  known.set(analysis, byPlace);
  const found = byPlace.get(keyOf(of, symbol)) ?? [];
  return found.filter(({ kind }) => kind === symbol.kind);
}

function symbolsByPlace(analysis: Analysis): ReadonlyMap<string, readonly ContractSymbol[]> {
  const symbols = new Set(analysis.compilation.bound.symbols.byDeclaration.values());
  return Map.groupBy(symbols, (symbol) => keyOf(analysis, symbol));
}

function keyOf(analysis: Analysis, { name }: ContractSymbol): string {
  const { path, span } = analysis.place(name.span);
  return `${path}:${span.start}`;
}

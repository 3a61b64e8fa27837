import type { ContractSymbol } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';
import { oncePer } from '../workspace/once-per.ts';

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
  const found = symbolsByPlace(analysis).get(keyOf(of, symbol)) ?? [];
  return found.filter(({ kind }) => kind === symbol.kind);
}

const symbolsByPlace = oncePer((analysis: Analysis) => {
  const symbols = new Set(analysis.compilation.bound.symbols.byDeclaration.values());
  return Map.groupBy(symbols, (symbol) => keyOf(analysis, symbol));
});

function keyOf(analysis: Analysis, { name }: ContractSymbol): string {
  const { path, span } = analysis.place(name.span);
  return `${path}:${span.start}`;
}

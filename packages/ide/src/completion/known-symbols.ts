import type { ContractSymbol, SymbolTable } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';

const known = new WeakMap<Analysis, SymbolTable>();

/**
 * The names of a file. Where a line in the making has lost some, those of the last text without
 * mistakes of grammar are taken, as far as the file still speaks of them.
 */
export function symbolsOf(workspace: Workspace, analysis: Analysis): SymbolTable {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const symbols = withLost(analysis, workspace.lastReadable(analysis.path));
  known.set(analysis, symbols);
  return symbols;
}

function withLost({ text, compilation }: Analysis, earlier: Analysis | null): SymbolTable {
  const { symbols } = compilation.bound;
  if (earlier === null) return symbols;
  const lost = [...earlier.compilation.bound.symbols.byName].filter(
    ([name]) => !symbols.byName.has(name) && text.includes(name),
  );
  if (lost.length === 0) return symbols;
  const byName = new Map<string, ContractSymbol>([...symbols.byName, ...lost]);
  return { ...symbols, byName };
}

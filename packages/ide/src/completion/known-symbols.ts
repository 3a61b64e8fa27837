import type { SymbolTable } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';

const known = new WeakMap<Analysis, SymbolTable>();

/** The names of a file, with those that a line in the making has lost. */
export function symbolsOf(workspace: Workspace, analysis: Analysis): SymbolTable {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const { symbols } = analysis.compilation.bound;
  const lost = workspace.lostNames(analysis.path);
  const all =
    lost.size === 0 ? symbols : { ...symbols, byName: new Map([...symbols.byName, ...lost]) };
  known.set(analysis, all);
  return all;
}

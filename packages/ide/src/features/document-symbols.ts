import { describeType } from '@termsheet/compiler';
import type { Name } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type DocumentSymbol, outlineOf } from '../outline/outline.ts';

/** The sections of a file with what they declare, each with its type. */
export function documentSymbols(workspace: Workspace, path: string): readonly DocumentSymbol[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const { sections, text } = analysis;
  return outlineOf(sections, { text, describe: (name) => typeOf(analysis, name) });
}

function typeOf({ compilation }: Analysis, name: Name): string {
  const symbol = compilation.bound.symbols.byDeclaration.get(name);
  const type = symbol === undefined ? undefined : compilation.checked.symbolTypes.get(symbol);
  return type === undefined || type.kind === 'error' ? '' : describeType(type);
}

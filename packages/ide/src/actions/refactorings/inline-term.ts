import type { DefinitionSymbol } from '@termsheet/compiler';
import type { Name } from '@termsheet/dsl';
import { isName } from '../../tree/syntax-node.ts';
import { type Change, deletion } from '../change.ts';
import { wholeLines } from '../../tree/lines.ts';
import { connectedFiles } from '../../workspace/connected-files.ts';
import { type Refactoring, refused, type Rewriting, type Selection } from '../refactoring.ts';
import { type Use, usesOf, whyNotInline, wordsInPlace } from './inlining.ts';

const KIND = 'refactor.inline' as const;

/** The words of a definition take the place of its name, here or wherever it is named. */
export const inlineTerm: Refactoring = {
  rewritingsOf: (selection) => {
    const name = selection.nodes.at(-1);
    if (name === undefined || !isName(name)) return [];
    const symbol = definitionNamed(selection, name);
    if (symbol === null) return [];
    const uses = usesOf(selection.analysis, symbol);
    const here = uses.find((use) => use.name === name);
    return [
      ...(here === undefined ? [] : [inlineHere(selection, symbol, here)]),
      ...(uses.length === 0 ? [] : [inlineAll(selection, symbol, uses)]),
    ];
  },
};

/** The definition of this file that a name stands for. */
function definitionNamed({ analysis }: Selection, name: Name): DefinitionSymbol | null {
  const meaning = analysis.meanings.get(name);
  if (meaning?.kind !== 'symbol' || meaning.symbol.kind !== 'definition') return null;
  const { symbol } = meaning;
  return symbol.node.span.end <= analysis.text.length ? symbol : null;
}

function inlineHere({ analysis }: Selection, symbol: DefinitionSymbol, use: Use): Rewriting {
  const title = `Write the words of “${symbol.name.text}” here instead of its name`;
  const reason = whyNotInline(analysis, symbol, use);
  if (reason !== null) return refused({ title, kind: KIND }, reason);
  return { title, kind: KIND, changes: [inPlace(analysis, symbol, use)] };
}

function inPlace(analysis: Selection['analysis'], symbol: DefinitionSymbol, use: Use): Change {
  return { span: use.reference.span, text: wordsInPlace(analysis, symbol, use) };
}

function inlineAll(
  { workspace, analysis }: Selection,
  symbol: DefinitionSymbol,
  uses: readonly Use[],
): Rewriting {
  const name = symbol.name.text;
  const title = `Write the words of “${name}” wherever it is named, and leave “${name}” out`;
  const reasons = uses.map((use) => whyNotInline(analysis, symbol, use));
  const reason =
    reasons.find((each) => each !== null) ?? namedElsewhere({ workspace, analysis }, name);
  if (reason !== null) return refused({ title, kind: KIND }, reason);
  const { start, end } = wholeLines(analysis.text, symbol.node.span);
  const changes = uses.map((use) => inPlace(analysis, symbol, use));
  return { title, kind: KIND, changes: [...changes, deletion(start, end)] };
}

/** Whether another file of the workspace speaks of the Term, as the scenarios beside a contract do. */
function namedElsewhere(
  { workspace, analysis }: Pick<Selection, 'workspace' | 'analysis'>,
  name: string,
): string | null {
  for (const path of connectedFiles(workspace, analysis.path)) {
    if (path === analysis.path || analysis.used.has(path)) continue;
    if (workspace.text(path)?.includes(name) === true) return `Another file speaks of “${name}”.`;
  }
  return null;
}

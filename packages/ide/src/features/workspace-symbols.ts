import { parse } from '@termsheet/dsl';
import type { Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { matchScore } from '../outline/match-score.ts';
import { type DocumentSymbol, type OutlineKind, outlineOf } from '../outline/outline.ts';

/** A symbol of the workspace. */
export interface WorkspaceSymbol extends Place {
  readonly name: string;
  readonly kind: OutlineKind;
  /** What it stands in: a clause, an event, a file. */
  readonly container: string;
}

/** More are no help to anybody. */
const MOST = 256;

/** What nobody looks for by its name. */
const UNNAMED: ReadonlySet<OutlineKind> = new Set(['step', 'use', 'rule']);

interface Indexed {
  readonly text: string;
  readonly symbols: readonly WorkspaceSymbol[];
}

/** Files are only parsed, each once: a workspace has many that are never opened. */
const known = new WeakMap<Workspace, Map<string, Indexed>>();

/**
 * The symbols whose names have the letters of a query in their order, the nearest first: beginnings of
 * words and runs of letters count for most. Without a query all of them, file by file.
 */
export function workspaceSymbols(workspace: Workspace, query: string): readonly WorkspaceSymbol[] {
  const all = workspace.paths().flatMap((path) => symbolsOf(workspace, path));
  if (query.trim() === '') return all.slice(0, MOST);
  return all
    .flatMap((symbol) => {
      const score = matchScore(query, symbol.name);
      return score === null ? [] : [{ symbol, score }];
    })
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        one.symbol.name.length - other.symbol.name.length ||
        (one.symbol.name < other.symbol.name ? -1 : Number(one.symbol.name > other.symbol.name)),
    )
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}

function symbolsOf(workspace: Workspace, path: string): readonly WorkspaceSymbol[] {
  const text = workspace.text(path) ?? '';
  const files = known.get(workspace) ?? new Map<string, Indexed>();
  known.set(workspace, files);
  const last = files.get(path);
  if (last?.text === text) return last.symbols;
  const { file } = parse({ path, text });
  const outline = outlineOf(file.sections, { text, describe: () => '' });
  const symbols = outline.flatMap((each) => flat(each, path, nameOfFile(path)));
  files.set(path, { text, symbols });
  return symbols;
}

function flat(
  { name, kind, nameSpan, children }: DocumentSymbol,
  path: string,
  container: string,
): readonly WorkspaceSymbol[] {
  const own = UNNAMED.has(kind) ? [] : [{ name, kind, container, path, span: nameSpan }];
  return [...own, ...children.flatMap((child) => flat(child, path, name))];
}

function nameOfFile(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

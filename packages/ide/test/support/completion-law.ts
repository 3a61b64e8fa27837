import { completionsAt, type Completion, type Workspace } from '@termsheet/ide';
import { type Token, tokenize } from '@termsheet/dsl';
import { isName, nodesBelow } from '../../src/tree/syntax-node.ts';

/** A place of a file at which completion is tried, and what must be among what it offers. */
export interface LawPlace {
  readonly offset: number;
  /** The words that stand there; null for figures and texts, where only something must be offered. */
  readonly wanted: string | null;
  /** Whether they are a name, which is offered once it is declared. */
  readonly isTerm: boolean;
}

const FREE = new Set(['TokenQuote', 'TokenUnknownWord', 'TokenOddCharacters']);

/** The start of every token of a file, with what stands there. */
export function lawPlaces(workspace: Workspace, path: string): readonly LawPlace[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const own = declaredIn(workspace, path);
  return tokenize(analysis.text).tokens.flatMap((token): readonly LawPlace[] => {
    const offset = token.startOffset;
    const kind = token.tokenType.name;
    // Right behind a word, it is the word that is being written.
    const isBehind = /[\p{L}\d`"%]/u.test(analysis.text.charAt(offset - 1));
    if (FREE.has(kind) || own.has(offset) || isBehind) return [];
    return [{ offset, wanted: wordsOf(token), isTerm: NAME.test(kind) }];
  });
}

const NAME = /^Token(?:Name|DefinedName|FieldName|ValueName|Subject)$/u;

function wordsOf(token: Token): string | null {
  const { name } = token.tokenType;
  if (NAME.test(name)) return token.payload;
  const words = token.image.replaceAll(/\s+/gu, ' ');
  return name.startsWith('word_') || /^[a-z]+ [a-z]+$/u.test(words) ? words : null;
}

/** Where names are declared, which nobody can know before they are written. */
function declaredIn(workspace: Workspace, path: string): ReadonlySet<number> {
  const analysis = workspace.analysis(path);
  const starts = new Set<number>();
  for (const node of nodesBelow(analysis?.sections ?? [])) {
    if (!isName(node)) continue;
    const meaning = analysis?.meanings.get(node);
    if (meaning === undefined || meaning.name.span.start === node.span.start)
      starts.add(node.span.start);
  }
  return starts;
}

/** What is wrong with what is offered at a place; null where nothing is. */
export function lawBroken(
  workspace: Workspace,
  path: string,
  { offset, wanted }: LawPlace,
): string | null {
  const text = workspace.analysis(path)?.text ?? '';
  const shown = JSON.stringify(text.slice(Math.max(0, offset - 60), offset + 25));
  let items: readonly Completion[];
  try {
    items = completionsAt(workspace, { path, offset });
  } catch (error) {
    return `throws at ${offset} ${shown}: ${error instanceof Error ? (error.stack ?? '') : ''}`;
  }
  if (items.length === 0) return `nothing at ${offset} ${shown}`;
  if (wanted === null || items.some(({ label }) => names(label, wanted))) return null;
  return `no ${wanted} at ${offset} ${shown}`;
}

/** Whether a label is the words wanted, in the singular or plural, or goes on from them. */
function names(label: string, wanted: string): boolean {
  if (label === wanted || label.startsWith(`${wanted} `)) return true;
  // `notifies Holder of Amount` is one name to those who cut the text into words.
  if (wanted.startsWith(`${label} of `)) return true;
  return stemOf(label) === stemOf(wanted);
}

function stemOf(name: string): string {
  return name.replace(/(?:ies|es|s|y|e)$/u, '');
}

/** The same in the text that ends at the place: there only what is declared before it need be offered. */
export function lawBrokenCut(workspace: Workspace, path: string, place: LawPlace): string | null {
  const cut = cutAt(workspace, path, place.offset);
  const symbols = workspace.analysis(cut)?.compilation.bound.symbols;
  const { wanted, isTerm } = place;
  const isKnown = !isTerm || (wanted !== null && symbols?.byName.has(wanted) === true);
  const broken = lawBroken(workspace, cut, isKnown ? place : { ...place, wanted: null });
  return broken === null ? null : `cut: ${broken}`;
}

/** The path of a file that ends where another is cut off. */
export function cutAt(workspace: Workspace, path: string, offset: number): string {
  const cut = path.replace(/\.terms$/u, '.cut.terms');
  workspace.set(cut, (workspace.text(path) ?? '').slice(0, offset));
  return cut;
}

import type { EventSymbol, Type } from '@termsheet/compiler';
import type { AmountPerformed, Expression, It, ItemsOf, Label, Span } from '@termsheet/dsl';
import { declaringNode } from '../names/declaring-node.ts';
import type { Meaning, NamingNode } from '../names/meaning.ts';
import { occurrenceAt } from '../names/occurrences.ts';
import { nodesAt, type SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { itemLabelled } from '../names/item-labelled.ts';
import { proseTarget } from '../prose/prose-target.ts';
import { typeWords } from '../names/type-words.ts';

/** Where what is named is declared. */
export interface DefinitionTarget {
  /** The words that were asked about, in the file that was asked. */
  readonly origin: Span;
  readonly path: string;
  /** The words that declare it. */
  readonly name: Span;
  /** The whole declaration. */
  readonly whole: Span;
}

/** Where the words at a place are declared; of a section that no clause encodes, where the prose has it. */
export function definitionsAt(workspace: Workspace, at: At): readonly DefinitionTarget[] {
  const analysis = workspace.analysis(at.path);
  if (analysis === null) return [];
  const occurrence = occurrenceAt(analysis, at.offset);
  if (occurrence !== null) {
    return targetsOf(analysis, occurrence.span, namesOf(analysis, occurrence.meaning));
  }
  const path = nodesAt(analysis.sections, at.offset);
  return (
    unnamedAt(analysis, path) ??
    labelAt(analysis, path) ??
    fileAt(workspace, analysis, path) ??
    sectionAt(workspace, analysis, path)
  );
}

/** What the value at a place is one of: an event, a table, a share class, the members of a type. */
export function typeDefinitionsAt(workspace: Workspace, at: At): readonly DefinitionTarget[] {
  const analysis = workspace.analysis(at.path);
  if (analysis === null) return [];
  const occurrence = occurrenceAt(analysis, at.offset);
  const path = nodesAt(analysis.sections, at.offset);
  if (occurrence !== null) {
    return targetsOf(analysis, occurrence.span, typeWords(analysis, occurrence.meaning));
  }
  const expression = path.findLast((node) =>
    analysis.compilation.checked.types.has(node as Expression),
  );
  if (expression === undefined) return [];
  const type: Type | undefined = analysis.compilation.checked.types.get(expression as Expression);
  const meaning = type === undefined ? [] : typeWords(analysis, type);
  return targetsOf(analysis, expression.span, meaning);
}

/** The words that declare what a word stands for: clauses of one number are several. */
function namesOf(analysis: Analysis, meaning: Meaning): readonly NamingNode[] {
  switch (meaning.kind) {
    case 'built-in':
      return [];
    case 'clause':
      return analysis.sections.flatMap((section) =>
        section.kind === 'Clause' && section.reference.text === meaning.name.text
          ? [section.reference]
          : [],
      );
    case 'symbol': {
      const { symbol } = meaning;
      if (symbol.kind !== 'late cost') return [meaning.name];
      const declared = [...analysis.compilation.bound.symbols.byDeclaration];
      return declared.flatMap(([name, each]) => (each === symbol ? [name] : []));
    }
    default:
      return [meaning.name];
  }
}

function targetsOf(
  analysis: Analysis,
  origin: Span,
  names: readonly NamingNode[],
): readonly DefinitionTarget[] {
  return names.map((name) => {
    const whole = analysis.place((declaringNode(analysis, name) ?? name).span);
    return { origin, path: whole.path, name: analysis.place(name.span).span, whole: whole.span };
  });
}

/** `it`, `the amount paid`: the event that is at hand. */
function unnamedAt(
  analysis: Analysis,
  path: readonly SyntaxNode[],
): readonly DefinitionTarget[] | null {
  const { bound } = analysis.compilation;
  const node = path.at(-1);
  const events: readonly EventSymbol[] | undefined =
    node?.kind === 'It'
      ? bound.its.get(node as It)?.events
      : node?.kind === 'AmountPerformed'
        ? bound.performances.get(node as AmountPerformed)?.events
        : undefined;
  if (node === undefined || events === undefined) return null;
  const names = events.map(({ name }) => name);
  return targetsOf(analysis, node.span, names);
}

/** `items (i) to (iv) of X`: the item of X. */
function labelAt(
  analysis: Analysis,
  path: readonly SyntaxNode[],
): readonly DefinitionTarget[] | null {
  const [label, items] = [path.at(-1), path.at(-2)];
  if (label?.kind !== 'Label' || items?.kind !== 'ItemsOf') return null;
  const item = itemLabelled(analysis.compilation.bound, items as ItemsOf, (label as Label).text);
  if (item?.label == null) return null;
  const whole = analysis.place(item.span);
  const name = analysis.place(item.label.span).span;
  return [{ origin: label.span, path: whole.path, name, whole: whole.span }];
}

/** `use "side-letter.terms"`: the file. */
function fileAt(
  workspace: Workspace,
  analysis: Analysis,
  path: readonly SyntaxNode[],
): readonly DefinitionTarget[] | null {
  const [section] = path;
  const words = path.at(-1);
  if (words?.kind !== 'Text') return null;
  if (section?.kind === 'Use') {
    const used = analysis.compilation.bound.documents.list[0]?.uses.find(
      ({ node }) => node === (section as unknown as typeof node),
    );
    if (used === undefined) return null;
    const start = { start: 0, end: 0 };
    return [{ origin: words.span, path: used.document.path, name: start, whole: start }];
  }
  if (path.at(-2)?.kind !== 'ProseSetting') return null;
  const start = { start: 0, end: 0 };
  const file = workspace.proseFile(analysis);
  return file === null
    ? null
    : [{ origin: words.span, path: file.path, name: start, whole: start }];
}

/** A section, or a quote, where the prose has it. */
function sectionAt(
  workspace: Workspace,
  analysis: Analysis,
  path: readonly SyntaxNode[],
): readonly DefinitionTarget[] {
  const node = path.at(-1);
  if (node === undefined) return [];
  const target = proseTarget(workspace, analysis, node);
  if (target === null) return [];
  return [{ origin: node.span, path: target.path, name: target.span, whole: target.span }];
}

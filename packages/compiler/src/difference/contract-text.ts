import type { Clause, Contract, Declaration, Section, Span } from '@termsheet/dsl';
import type { Compilation } from '../compile/compilation.ts';
import { declaredNames } from '../documents/declared-names.ts';
import { type Document, documentAt } from '../documents/document.ts';
import { type FoldedText, foldedSpan, foldText } from '../ir/folded-text.ts';

/** A declaration, a quote or a line of the heading, white space folded and comments left out. */
export interface PieceText {
  /** What it is, `Definition`, `Quote`; only like is held against like. */
  readonly kind: string;
  /** The names it brings; none of a rule or a quote. */
  readonly names: readonly string[];
  readonly text: string;
}

/** A clause of a contract as it reads, or its heading. */
export interface ClauseText {
  /** As it is cited: `§II.C.3`, behind its document's title where that is not the only one; `heading`. */
  readonly citation: string;
  readonly title: string | null;
  readonly pieces: readonly PieceText[];
}

/** What stands at the head of a contract. */
export const HEADING = 'the heading';

/**
 * A contract as it reads: its clauses in order, of all documents of the deal. Where a document prevails over
 * another, its declaration stands in the place of the one that it replaces, as in a conformed copy.
 */
export function contractText(compilation: Compilation): readonly ClauseText[] {
  const { source, file, bound } = compilation;
  const { documents } = bound;
  const folded = foldText(source.text, file.comments);
  const clauses = conformedClauses(file.sections, documents.list);
  const speaking = new Set(clauses.map(({ clause }) => documentAt(documents, clause.span)));
  const heading = headingPieces(file.sections, {
    folded,
    // A file that only amends another has that other's heading besides its own.
    isMeant: (span) => speaking.size === 0 || speaking.has(documentAt(documents, span)),
  });
  const texts = clauses.map(({ clause, declarations }): ClauseText => {
    const document = documentAt(documents, clause.span);
    const prefix = speaking.size === 1 ? '' : `${titleOf(document)} `;
    return {
      citation: `${prefix}§${clause.reference.text}`,
      title: clause.title?.text ?? null,
      pieces: declarations.map((node) => pieceOf(node, folded)),
    };
  });
  return [{ citation: HEADING, title: null, pieces: heading }, ...texts];
}

function titleOf({ prefix, contract, path }: Document): string {
  return (prefix ?? contract?.title.text ?? path).replaceAll('§', '');
}

function headingPieces(
  sections: readonly Section[],
  { folded, isMeant }: { readonly folded: FoldedText; readonly isMeant: (span: Span) => boolean },
): readonly PieceText[] {
  const headings = sections.filter(
    (section): section is Contract => section.kind === 'Contract' && isMeant(section.span),
  );
  return headings.flatMap(({ settings, declarations }) => [
    ...settings.map(({ kind, span }) => ({ kind, names: [], text: cut(folded, span) })),
    ...declarations.map((node) => pieceOf(node, folded)),
  ]);
}

function pieceOf(node: Declaration, folded: FoldedText): PieceText {
  const names = declaredNames(node).map(({ text }) => text);
  const text = node.kind === 'Quote' ? `> ${node.text}` : cut(folded, node.span);
  return { kind: node.kind, names, text };
}

function cut(folded: FoldedText, span: Span): string {
  const { start, end } = foldedSpan(folded, span);
  return folded.text.slice(start, end).trim();
}

function clausesOf(sections: readonly Section[]): readonly Clause[] {
  return sections.filter((section): section is Clause => section.kind === 'Clause');
}

interface Conformed {
  readonly clause: Clause;
  readonly declarations: readonly Declaration[];
}

/** Puts what prevails in the place of what it replaces; a clause of which nothing is left but quotes goes. */
function conformedClauses(
  sections: readonly Section[],
  documents: readonly Document[],
): readonly Conformed[] {
  const standing = clausesOf(sections);
  if (documents.length === 1) {
    return standing.map((clause) => ({ clause, declarations: clause.declarations }));
  }
  const declaring = new Map<string, Declaration>();
  for (const { declarations } of standing) {
    for (const node of declarations) {
      for (const { text } of declaredNames(node)) declaring.set(text, node);
    }
  }
  const written = new Map(
    documents
      .flatMap(({ sections: all, prefix }) => (prefix === null ? clausesOf(all) : []))
      .map((clause) => [clause.span.start, clause]),
  );
  const moved = new Set<Declaration>();
  const conformed = standing.map((clause): Conformed => {
    const whole = written.get(clause.span.start) ?? clause;
    const left = new Set(clause.declarations.flatMap(declaredNames).map(({ text }) => text));
    const declarations = whole.declarations.flatMap((node): readonly Declaration[] => {
      const names = declaredNames(node);
      const replaced = names.filter(({ text }) => !left.has(text));
      if (replaced.length === 0)
        return [clause.declarations.find((each) => each.span === node.span) ?? node];
      const others = replaced.flatMap(({ text }) => declaring.get(text) ?? []);
      for (const other of others) moved.add(other);
      const rest = clause.declarations.filter((each) => each.span === node.span);
      return [...rest, ...others];
    });
    return { clause, declarations };
  });
  return conformed.flatMap(({ clause, declarations }) => {
    const own = new Set(clause.declarations);
    const left = declarations.filter((node) => !(moved.has(node) && own.has(node)));
    const isEmptied =
      left.length < declarations.length && left.every(({ kind }) => kind === 'Quote');
    return isEmptied ? [] : [{ clause, declarations: left }];
  });
}

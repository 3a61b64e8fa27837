import type { Clause, Declaration, Name, Span } from '@termsheet/dsl';
import { indentAt, lineEnd, lineStart } from '../../tree/lines.ts';
import { isName, nodesBelow } from '../../tree/syntax-node.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { type Change, deletion, insertion } from '../change.ts';
import { startWithLead } from '../placing.ts';
import { type Refactoring, refused, type Rewriting, type Selection } from '../refactoring.ts';

const KIND = 'refactor.move' as const;

/** What only moves with the clause, because it says of which clause it is. */
const BOUND_TO_CLAUSE: ReadonlySet<string> = new Set([
  'NotComputableSection',
  'Quote',
  'NoAdjustment',
]);

/** A declaration moves within its clause, or to the clause in which it is read. */
export const moveDeclaration: Refactoring = {
  rewritingsOf: ({ analysis, nodes, span }: Selection): readonly Rewriting[] => {
    const [clause, declaration] = nodes as readonly [Clause?, Declaration?];
    if (clause?.kind !== 'Clause' || declaration === undefined) return [];
    const at = clause.declarations.indexOf(declaration);
    if (span.end > (nameOf(declaration) ?? declaration).span.end) return [];
    if (at < 0 || BOUND_TO_CLAUSE.has(declaration.kind) || !isAtHead(nodes, declaration)) return [];
    const moved: Moved = { analysis, clause, declaration };
    return [...swaps(moved), ...toOtherClauses(moved)];
  },
};

interface Moved {
  readonly analysis: Analysis;
  readonly clause: Clause;
  readonly declaration: Declaration;
}

/** On the name that is declared, or the word that begins the declaration. */
function isAtHead(nodes: Selection['nodes'], declaration: Declaration): boolean {
  const innermost = nodes.at(-1);
  return (
    innermost === declaration ||
    (innermost !== undefined && isName(innermost) && nodes.length === 3)
  );
}

/** A declaration with its quotes and comments, in whole lines. */
function linesOf({ analysis, clause, declaration }: Moved): Span {
  const { text } = analysis;
  const end = Math.min(lineEnd(text, declaration.span.end) + 1, text.length);
  return { start: startWithLead(analysis, clause, declaration), end };
}

function swaps(moved: Moved): readonly Rewriting[] {
  const { clause, declaration } = moved;
  const others = clause.declarations.filter(({ kind }) => kind !== 'Quote');
  const at = others.indexOf(declaration);
  const named = titleOf(declaration);
  return [
    { other: others[at - 1], title: `Move ${named} up` },
    { other: others[at + 1], title: `Move ${named} down` },
  ].flatMap(({ other, title }): readonly Rewriting[] => {
    if (other === undefined) return [];
    return [{ title, kind: KIND, changes: exchanged(moved, { ...moved, declaration: other }) }];
  });
}

/** Two stretches of lines change places; what stands between them stays. */
function exchanged(one: Moved, other: Moved): readonly Change[] {
  const { text } = one.analysis;
  const spans = [linesOf(one), linesOf(other)].toSorted((left, right) => left.start - right.start);
  const [first, second] = spans;
  if (first === undefined || second === undefined || first.end > second.start) return [];
  return [
    { span: first, text: wholly(text.slice(second.start, second.end)) },
    { span: second, text: wholly(text.slice(first.start, first.end)) },
  ];
}

/** The last line of a file may have no end. */
function wholly(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

function titleOf(declaration: Declaration): string {
  const name = nameOf(declaration);
  return name === null ? 'this declaration' : `“${name.text}”`;
}

/** The one name that it declares. */
function nameOf(declaration: Declaration): Name | null {
  if ('name' in declaration) return declaration.name;
  const [only = null, ...others] = 'names' in declaration ? declaration.names : [];
  return others.length === 0 ? only : null;
}

/** To the clause in which alone it is read, and to the clauses beside its own. */
function toOtherClauses(moved: Moved): readonly Rewriting[] {
  const { analysis, clause, declaration } = moved;
  const clauses = analysis.sections.filter((each): each is Clause => each.kind === 'Clause');
  const at = clauses.indexOf(clause);
  const reader = onlyReader(moved, clauses);
  const targets = new Set([reader, clauses[at - 1], clauses[at + 1]]);
  const named = titleOf(declaration);
  return [...targets].flatMap((target): readonly Rewriting[] => {
    if (target == null) return [];
    const where = `§${target.reference.text}`;
    const title =
      target === reader
        ? `Move ${named} to ${where}, where it is read`
        : `Move ${named} to ${where}`;
    const reason = whyNot(moved);
    if (reason !== null) return [refused({ title, kind: KIND }, reason)];
    return [{ title, kind: KIND, changes: transferred(moved, target) }];
  });
}

/** The clause in which a Term is read, where there is one and it is another. */
function onlyReader(
  { analysis, clause, declaration }: Moved,
  clauses: readonly Clause[],
): Clause | null {
  const name = nameOf(declaration);
  if (name === null) return null;
  const meaning = analysis.meanings.get(name);
  const readers = clauses.filter((each) =>
    [...nodesBelow([each])].some(
      (node) =>
        isName(node) && node !== name && analysis.meanings.get(node)?.name === meaning?.name,
    ),
  );
  const [only, ...others] = readers;
  return only === undefined || others.length > 0 || only === clause ? null : only;
}

/** What a rule changes, and what is excepted from it, is told by the clause that it stands in. */
function whyNot({ analysis, clause, declaration }: Moved): string | null {
  if (declaration.kind !== 'Upon') return null;
  const { exceptions } = analysis.compilation.bound;
  const isExcepted = exceptions.some(({ node }) => node.under.text === clause.reference.text);
  return isExcepted ? `“no adjustment” speaks of the rules under §${clause.reference.text}.` : null;
}

/** The words of the contract stay with their section; comments go with the declaration. */
function transferred(moved: Moved, target: Clause): readonly Change[] {
  const { analysis, clause, declaration } = moved;
  const { text } = analysis;
  const quote = clause.declarations[clause.declarations.indexOf(declaration) - 1];
  const lines = linesOf(moved);
  const hasQuote = quote?.kind === 'Quote' && quote.span.end > lines.start;
  const start = hasQuote ? lineStart(text, declaration.span.start) : lines.start;
  const words = wholly(text.slice(start, lines.end));
  const isBelow = target.span.start > clause.span.start;
  const first = target.declarations[0];
  const head = (target.title ?? target.reference).span.end;
  const offset =
    isBelow || first === undefined
      ? lineEnd(text, head)
      : lineEnd(text, target.declarations.at(-1)?.span.end ?? head);
  const indent = first === undefined ? '  ' : indentAt(text, first.span.start);
  const deep = indentAt(text, declaration.span.start);
  const placed = deep === indent ? words : words.replaceAll(new RegExp(`^${deep}`, 'gm'), indent);
  return [deletion(start, lines.end), insertion(offset, `\n${placed.trimEnd()}`)];
}

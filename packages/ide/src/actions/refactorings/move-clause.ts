import type { Clause, Section, Span } from '@termsheet/dsl';
import { lineEnd, lineStart } from '../../tree/lines.ts';
import { nodesBelow } from '../../tree/syntax-node.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { type Change, deletion } from '../change.ts';
import { type Refactoring, refused, type Rewriting, type Selection } from '../refactoring.ts';
import { compareSections } from './section-order.ts';

const KIND = 'refactor.move' as const;

/** A clause moves up or down, to the place of its section, or to a file that is used. */
export const moveClause: Refactoring = {
  rewritingsOf: (selection: Selection): readonly Rewriting[] => {
    const { analysis, nodes, span } = selection;
    const [clause] = nodes;
    if (clause?.kind !== 'Clause') return [];
    const { reference, title } = clause as Clause;
    if (span.end > (title ?? reference).span.end) return [];
    const clauses = analysis.sections.filter((each): each is Clause => each.kind === 'Clause');
    const moved = { analysis, clause: clause as Clause, clauses };
    return [...swaps(moved), ...inOrder(moved), ...toUsedFiles(selection, moved)];
  },
};

interface Moved {
  readonly analysis: Analysis;
  readonly clause: Clause;
  readonly clauses: readonly Clause[];
}

function swaps({ analysis, clause, clauses }: Moved): readonly Rewriting[] {
  const at = clauses.indexOf(clause);
  const named = `§${clause.reference.text}`;
  return [
    { other: clauses[at - 1], word: 'above' },
    { other: clauses[at + 1], word: 'below' },
  ].flatMap(({ other, word }): readonly Rewriting[] => {
    if (other === undefined || !areNeighbours(analysis, clause, other)) return [];
    const title = `Move ${named} ${word} §${other.reference.text}`;
    const spans = [clause, other].map((each) => linesOf(analysis, each));
    return [{ title, kind: KIND, changes: rearranged(analysis, spans.toSorted(byStart), [1, 0]) }];
  });
}

function byStart(one: Span, other: Span): number {
  return one.start - other.start;
}

/** Nothing else, as a scenario, stands between them. */
function areNeighbours({ sections }: Analysis, one: Section, other: Section): boolean {
  return Math.abs(sections.indexOf(one) - sections.indexOf(other)) === 1;
}

/** All clauses in the order of their sections, where they are not. */
function inOrder({ analysis, clauses }: Moved): readonly Rewriting[] {
  const wanted = clauses.toSorted((one, other) =>
    compareSections(one.reference.text, other.reference.text),
  );
  if (wanted.every((clause, at) => clause === clauses[at])) return [];
  const spans = clauses.map((clause) => linesOf(analysis, clause));
  const order = wanted.map((clause) => clauses.indexOf(clause));
  const title = 'Put the clauses in the order of their sections';
  return [{ title, kind: KIND, changes: rearranged(analysis, spans, order) }];
}

/** Writes stretches into one another's places. */
function rearranged(
  { text }: Analysis,
  spans: readonly Span[],
  order: readonly number[],
): readonly Change[] {
  return spans.flatMap((span, at): readonly Change[] => {
    const from = spans[order[at] ?? at];
    if (from === undefined || from === span) return [];
    return [{ span, text: text.slice(from.start, from.end) }];
  });
}

/** A clause with the comments right above it, to the end of its last line, without the break. */
function linesOf({ text, comments }: Analysis, clause: Clause): Span {
  let start = lineStart(text, clause.span.start);
  for (;;) {
    const line = lineStart(text, start - 1);
    const comment = comments.find(({ span }) => span.start === line);
    if (comment === undefined || start === 0) break;
    start = line;
  }
  const inside = comments.filter(({ span }) => span.start > clause.span.end);
  let end = lineEnd(text, clause.span.end);
  // Indented comments below the last declaration still belong to the clause.
  for (const { span } of inside) {
    const line = lineStart(text, span.start);
    if (line !== end + 1 || span.start === line) break;
    end = lineEnd(text, span.end);
  }
  return { start, end };
}

/** To the end of a file that this one uses, where all that the clause reads is known there. */
function toUsedFiles({ workspace }: Selection, { analysis, clause }: Moved): readonly Rewriting[] {
  const { documents } = analysis.compilation.bound;
  return [...analysis.used].flatMap((path): readonly Rewriting[] => {
    const text = workspace.text(path);
    const copies = documents.list.filter((each) => each.path === path);
    const [copy] = copies;
    if (text === null || copy === undefined) return [];
    const name = path.slice(path.lastIndexOf('/') + 1);
    const title = `Move §${clause.reference.text} to “${name}”`;
    if (copies.length > 1)
      return [refused({ title, kind: KIND }, 'That file is used several times.')];
    const unknown = unknownThere({ analysis, clause }, copy.span);
    if (unknown !== null) {
      return [refused({ title, kind: KIND }, `“${unknown}” is not known in that file.`)];
    }
    return [
      { title, kind: KIND, changes: handedOver(analysis, clause, { start: copy.span.end, text }) },
    ];
  });
}

/** A name in the clause that the other file does not declare, or knows by another name. */
function unknownThere(
  { analysis, clause }: Pick<Moved, 'analysis' | 'clause'>,
  file: Span,
): string | null {
  for (const node of nodesBelow([clause])) {
    const meaning = analysis.meanings.get(node as Parameters<typeof analysis.meanings.get>[0]);
    if (meaning === undefined || meaning.kind === 'built-in') continue;
    const { span } = meaning.name;
    const isThere = file.start <= span.start && span.end <= file.end;
    const isInClause = clause.span.start <= span.start && span.end <= clause.span.end;
    const words = 'text' in node ? String(node.text) : '';
    const known = 'text' in meaning.name ? meaning.name.text : words;
    if (!isInClause && (!isThere || known !== words)) return words;
  }
  return null;
}

function handedOver(
  analysis: Analysis,
  clause: Clause,
  end: { readonly start: number; readonly text: string },
): readonly Change[] {
  const { text } = analysis;
  const lines = linesOf(analysis, clause);
  const words = text.slice(lines.start, lines.end);
  const gap = end.text.endsWith('\n') ? '\n' : '\n\n';
  const after = /^\n*/.exec(text.slice(lines.end))?.[0].length ?? 0;
  return [
    deletion(lines.start, lines.end + after),
    { span: { start: end.start, end: end.start }, text: `${gap}${words}\n` },
  ];
}

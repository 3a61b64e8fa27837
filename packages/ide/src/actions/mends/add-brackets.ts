import type { AsIf, Expression, Logical, OnDate, Span } from '@termsheet/dsl';
import { childNodesOf, type SyntaxNode } from '../../tree/syntax-node.ts';
import { insertion } from '../change.ts';
import { type Finding, innermost, type Mend, type QuickFix } from '../finding.ts';

/** Where words can belong to less or to more, brackets say to what: one mend for each reading. */
export const addBrackets: QuickFix = {
  codes: ['where-wants-brackets', 'on-wants-brackets', 'as-if-wants-brackets'],
  mendsOf: (finding) =>
    stretchesOf(finding).map((span): Mend => {
      const words = finding.analysis.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
      return { title: `Read it as “(${shortened(words)})”`, changes: bracketing(span) };
    }),
};

function bracketing({ start, end }: Span): Mend['changes'] {
  return [insertion(start, '('), insertion(end, ')')];
}

/** Long words are cut in the middle: their ends tell the readings apart. */
function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 28)} … ${words.slice(-28)}`;
}

function stretchesOf(finding: Finding): readonly Span[] {
  switch (finding.diagnostic.code) {
    case 'where-wants-brackets':
      return ofWhere(finding);
    case 'on-wants-brackets':
      return ofDate(finding);
    default:
      return ofAsIf(finding);
  }
}

/** `there is an E where A and B`: the condition is `A and B`, or `A` alone. */
function ofWhere({ nodes }: Finding): readonly Span[] {
  const logical = innermost<Logical>(nodes, 'Logical');
  if (logical === null) return [];
  const narrowed = lastWithin(logical.left, (node) => 'where' in node && node.where !== null);
  const where = (narrowed as { readonly where?: Expression } | null)?.where;
  if (narrowed === null || where === undefined) return [];
  return [{ start: where.span.start, end: logical.right.span.end }, narrowed.span];
}

/** `5 days after A on D`: the whole is read on D, or A alone is. */
function ofDate({ nodes }: Finding): readonly Span[] {
  const on = innermost<OnDate>(nodes, 'OnDate');
  if (on === null) return [];
  const { operand, date } = on;
  const anchor = childNodesOf(operand).findLast(({ span }) => span.end === operand.span.end);
  if (anchor === undefined) return [];
  return [{ start: anchor.span.start, end: date.span.end }, operand.span];
}

/** `A + B as if C is D + E`: of A + B or of B alone; what is assumed is D + E, or D. */
function ofAsIf({ nodes, diagnostic }: Finding): readonly Span[] {
  const asIf = innermost<AsIf>(nodes, 'AsIf');
  if (asIf !== null && asIf.operand.span.end <= diagnostic.span.start) {
    const { operand, span } = asIf;
    const last = childNodesOf(operand).findLast((node) => node.span.end === operand.span.end);
    return last === undefined
      ? [operand.span]
      : [{ start: last.span.start, end: span.end }, operand.span];
  }
  const whole = nodes.at(-1);
  const [left, right] = whole === undefined ? [] : childNodesOf(whole);
  const assumed = left === undefined ? null : lastWithin(left, ({ kind }) => kind === 'AsIf');
  const value = (assumed as AsIf | null)?.assumptions.at(-1)?.value;
  if (assumed === null || value === undefined || right === undefined) return [];
  return [assumed.span, { start: value.span.start, end: right.span.end }];
}

/** The outermost node that ends where a node does and is of a sort. */
function lastWithin(node: SyntaxNode, is: (node: SyntaxNode) => boolean): SyntaxNode | null {
  if (is(node)) return node;
  const last = childNodesOf(node).findLast(({ span }) => span.end === node.span.end);
  return last === undefined ? null : lastWithin(last, is);
}

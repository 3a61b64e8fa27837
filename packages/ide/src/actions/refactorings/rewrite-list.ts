import { joinWords } from '@termsheet/compiler';
import { type Arithmetic, type Expression, firstLabels, type List } from '@termsheet/dsl';
import { indentAt } from '../../tree/lines.ts';
import { fillsPlace, needsBrackets } from '../../tree/needs-brackets.ts';
import type { SyntaxNode } from '../../tree/syntax-node.ts';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

const KIND = 'refactor.rewrite' as const;

/** A sum with `+` as a list and back; a list in one line as labelled items and back. */
export const rewriteList: Refactoring = {
  rewritingsOf: (selection: Selection): readonly Rewriting[] => {
    const node = selection.nodes.at(-1);
    if (node?.kind === 'Arithmetic') return asSum(selection, node as Arithmetic);
    if (node?.kind !== 'List') return [];
    const list = node as List;
    if (list.items.some(({ condition }) => condition !== null)) return [];
    return [...asOperators(selection, list), ...otherLayout(selection, list)];
  },
};

const OPERATORS: Readonly<Record<string, string>> = { sum: '+', product: '*' };

/** `A + B + C` as `the sum of A, B and C`. */
function asSum({ analysis, nodes }: Selection, node: Arithmetic): readonly Rewriting[] {
  const top = topOf(nodes, node);
  const parts = partsOf(top, node.operator);
  const word = Object.entries(OPERATORS).find(([, sign]) => sign === node.operator)?.[0];
  if (word === undefined || parts.length < 3) return [];
  const words = parts.map((part) => asItem(part, analysis.text));
  const list = `the ${word} of ${joinWords(words)}`;
  const parent = nodes[nodes.indexOf(top) - 1];
  const text = fillsPlace(parent) ? list : `(${list})`;
  return [
    { title: `Write it as the ${word} of a list`, kind: KIND, changes: [{ span: top.span, text }] },
  ];
}

/** The whole chain of one operator about a part of it. */
function topOf(nodes: readonly SyntaxNode[], node: Arithmetic): Arithmetic {
  let top = node;
  for (const outer of nodes.toReversed().slice(1)) {
    const { kind, operator, left } = outer as Arithmetic;
    if (kind !== 'Arithmetic' || operator !== node.operator || left !== top) break;
    top = outer as Arithmetic;
  }
  return top;
}

function partsOf(node: Expression, operator: string): readonly Expression[] {
  if (node.kind !== 'Arithmetic' || node.operator !== operator) return [node];
  return [...partsOf(node.left, operator), node.right];
}

const PLAIN: ReadonlySet<string> = new Set(['Reference', 'Group', 'Arithmetic']);

function asItem(item: Expression, text: string): string {
  const words = text.slice(item.span.start, item.span.end).replaceAll(/\s*\n\s*/g, ' ');
  return PLAIN.has(item.kind) || item.kind.endsWith('Literal') ? words : `(${words})`;
}

/** `the sum of A, B and C` as `A + B + C`. */
function asOperators(
  { analysis, nodes }: Selection,
  { operator, items, span }: List,
): readonly Rewriting[] {
  const sign = OPERATORS[operator];
  const [first] = items;
  if (sign === undefined || first === undefined || items.length < 2) return [];
  if (hasComments(analysis.comments, span)) return [];
  const words = items.map(({ value }) => {
    const isPlain = !needsBrackets(value, { parent: { kind: 'Arithmetic', span }, instead: value });
    const text = analysis.text.slice(value.span.start, value.span.end).replaceAll(/\s*\n\s*/g, ' ');
    return isPlain && value.kind !== 'Arithmetic' ? text : `(${text})`;
  });
  const chain = words.join(` ${sign} `);
  const text = fillsPlace(nodes.at(-2)) ? chain : `(${chain})`;
  return [{ title: `Write it with “${sign}”`, kind: KIND, changes: [{ span, text }] }];
}

/** Items in one line, or each on a line of its own with a label. */
function otherLayout({ analysis, nodes }: Selection, list: List): readonly Rewriting[] {
  const { layout, items, span } = list;
  const [first] = items;
  if (first === undefined || items.length < 2 || hasComments(analysis.comments, span)) return [];
  const head = analysis.text.slice(span.start, first.span.start).trimEnd();
  if (layout === 'labelled') {
    if (!JOINED_BY_AND.has(list.operator)) return [];
    const row = items.map(({ value }) => asItem(value, analysis.text));
    const text = `${head} ${joinWords(row)}`;
    return [
      {
        title: 'Write the items in one line',
        kind: KIND,
        changes: [{ span, text: closed(text, nodes) }],
      },
    ];
  }
  // Items on lines of their own end where the whole declaration does.
  if (!fillsPlace(nodes.at(-2)) || nodes.at(-2)?.kind === 'Group') return [];
  const indent = `${indentAt(analysis.text, span.start)}  `;
  const labels = firstLabels(items.length);
  const lines = items.map(({ value }, at) => {
    const words = analysis.text
      .slice(value.span.start, value.span.end)
      .replaceAll(/\s*\n\s*/g, ' ');
    return `\n${indent}${labels[at] ?? ''} ${words}`;
  });
  const text = `${head}${lines.join('')}`;
  return [{ title: 'Write each item on a line of its own', kind: KIND, changes: [{ span, text }] }];
}

const JOINED_BY_AND: ReadonlySet<string> = new Set([
  'greater',
  'lesser',
  'greatest',
  'least',
  'later',
  'earlier',
  'sum',
  'product',
  'average',
]);

function closed(text: string, nodes: readonly SyntaxNode[]): string {
  return fillsPlace(nodes.at(-2)) ? text : `(${text})`;
}

function hasComments(
  comments: Selection['analysis']['comments'],
  { start, end }: List['span'],
): boolean {
  return comments.some(({ span }) => start <= span.start && span.end <= end);
}

import type { Clamp, Conditional, Expression, List, Span } from '@termsheet/dsl';
import { needsBrackets } from '../../tree/needs-brackets.ts';
import type { SyntaxNode } from '../../tree/syntax-node.ts';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

const KIND = 'refactor.rewrite' as const;

/** The same choice in other words: a condition turned around, a limit as the greater of two. */
export const rewriteChoice: Refactoring = {
  rewritingsOf: ({ analysis, nodes }: Selection): readonly Rewriting[] => {
    const node = nodes.at(-1);
    const words = (span: Span): string => analysis.text.slice(span.start, span.end);
    const place = { words, parent: nodes.at(-2) };
    switch (node?.kind) {
      case 'Conditional':
        return [turned(node as Conditional, words)];
      case 'Clamp':
        return [asList(node as Clamp, place)];
      case 'List':
        return asLimit(node as List, place);
      default:
        return [];
    }
  },
};

type Words = (span: Span) => string;

interface Place {
  readonly words: Words;
  readonly parent: SyntaxNode | undefined;
}

/** `if C then A otherwise B` as `if not (C) then B otherwise A`. */
function turned({ condition, then, otherwise }: Conditional, words: Words): Rewriting {
  const negated =
    condition.kind === 'Not' ? words(condition.operand.span) : `not (${words(condition.span)})`;
  return {
    title: 'Turn the condition around',
    kind: KIND,
    changes: [
      { span: condition.span, text: negated },
      { span: then.span, text: bracketed(otherwise, words) },
      { span: otherwise.span, text: bracketed(then, words) },
    ],
  };
}

/** A choice within a choice keeps its end in brackets. */
function bracketed(value: Expression, words: Words): string {
  return value.kind === 'Conditional' || value.kind === 'AsIf'
    ? `(${words(value.span)})`
    : words(value.span);
}

/** `X, but not below Y` as `the greater of X and Y`. */
function asList({ operand, bound, limit, span }: Clamp, { words, parent }: Place): Rewriting {
  const word = limit === 'below' ? 'greater' : 'lesser';
  const items = [operand, bound].map((item) => asItem(item, words));
  const list = `the ${word} of ${items.join(' and ')}`;
  const isWhole = parent === undefined || parent.kind === 'Group' || parent.kind === 'Definition';
  return {
    title: `Write it as the ${word} of the two`,
    kind: KIND,
    changes: [{ span, text: isWhole ? list : `(${list})` }],
  };
}

const PLAIN_ITEMS: ReadonlySet<string> = new Set(['Reference', 'Group', 'Arithmetic']);

function asItem(item: Expression, words: Words): string {
  const isPlain = PLAIN_ITEMS.has(item.kind) || item.kind.endsWith('Literal');
  return isPlain ? words(item.span) : `(${words(item.span)})`;
}

/** `the greater of X and Y` as `X, but not below Y`. */
function asLimit(
  { operator, layout, items, span }: List,
  { words, parent }: Place,
): readonly Rewriting[] {
  if ((operator !== 'greater' && operator !== 'lesser') || layout !== 'inline') return [];
  const [first, second, ...others] = items;
  if (first === undefined || second === undefined || others.length > 0) return [];
  if (first.condition !== null || second.condition !== null) return [];
  const word = operator === 'greater' ? 'below' : 'above';
  const limited = `${asItem(first.value, words)}, but not ${word} ${asItem(second.value, words)}`;
  const clamp = {
    kind: 'Clamp',
    operand: first.value,
    limit: word,
    bound: second.value,
    span,
  } as const;
  const wants = needsBrackets(clamp, { parent, instead: first });
  return [
    {
      title: `Write it as a limit, “but not ${word}”`,
      kind: KIND,
      changes: [{ span, text: wants ? `(${limited})` : limited }],
    },
  ];
}

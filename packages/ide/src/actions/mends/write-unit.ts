import type { Type } from '@termsheet/compiler';
import type { MoneyLiteral, NumberLiteral, PercentLiteral, SharesLiteral } from '@termsheet/dsl';
import { checkedTypes } from '../../names/checked-types.ts';
import { typeSettingOf } from '../../names/type-setting.ts';
import { wantedType } from '../../names/wanted-type.ts';
import { writeFigure } from '../../names/write-figure.ts';
import type { TypeSetting } from '../../names/write-type.ts';
import { childNodesOf, type SyntaxNode } from '../../tree/syntax-node.ts';
import type { Mend, QuickFix } from '../finding.ts';

/** A figure is given the unit that its place wants: `$5` where `5` stands, `$5 per share` for `$5`. */
export const writeUnit: QuickFix = {
  codes: [
    'unit-mismatch-add',
    'unit-mismatch-compare',
    'unit-mismatch-limit',
    'unit-mismatch-list',
    'unit-mismatch-multiples',
    'unit-mismatch-search',
    'unit-mismatch-subtract',
    'act-wrong-type',
    'assumed-wrong-type',
    'branches-differ',
    'per-day-wrong-type',
    'reading-types-differ',
    'sought-range',
    'up-to-wrong-type',
    'write-wrong-type',
    'wrong-argument',
    'input-wrong-type',
  ],
  mendsOf: ({ analysis, nodes }) => {
    const setting = typeSettingOf(analysis);
    const types = checkedTypes(analysis);
    const mends: Mend[] = [];
    for (const figure of figuresIn(nodes)) {
      const type = wantedType(types, pathTo(nodes, figure));
      const words = analysis.text.slice(figure.span.start, figure.span.end);
      for (const text of type === null ? [] : figuresFor(figure, type, setting)) {
        if (text === words) continue;
        const isPreferred = figure.kind === 'NumberLiteral';
        mends.push({
          title: `Write “${text}”`,
          changes: [{ span: figure.span, text }],
          isPreferred,
        });
      }
    }
    return mends;
  },
};

type Figure = NumberLiteral | PercentLiteral | MoneyLiteral | SharesLiteral;

const FIGURES: ReadonlySet<string> = new Set(['NumberLiteral', 'MoneyLiteral', 'SharesLiteral']);

/** The figures that stand in what is marked: the node itself, or its parts. */
function figuresIn(nodes: readonly SyntaxNode[]): readonly Figure[] {
  const marked = nodes.at(-1);
  if (marked === undefined) return [];
  const all = [marked, ...childNodesOf(marked)];
  return all.filter((node): node is Figure => FIGURES.has(node.kind));
}

/** A figure with the unit that is wanted; where none is, more often per cent than not. */
function figuresFor(figure: Figure, type: Type, setting: TypeSetting): readonly string[] {
  const amount = amountOf(figure);
  const isPlain = type.kind === 'quantity' && type.unit.factors.length === 0;
  if (isPlain) return figure.kind === 'NumberLiteral' ? [] : [`${amount}%`, amount];
  const text = writeFigure(amount, type, setting);
  return text === null ? [] : [text];
}

function pathTo(nodes: readonly SyntaxNode[], figure: Figure): readonly SyntaxNode[] {
  return nodes.at(-1) === figure ? nodes : [...nodes, figure];
}

function amountOf(figure: Figure): string {
  if (figure.kind === 'MoneyLiteral') return figure.amount;
  return figure.kind === 'SharesLiteral' ? figure.count : figure.value;
}

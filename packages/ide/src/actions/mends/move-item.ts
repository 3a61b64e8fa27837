import type { List, ListItem } from '@termsheet/dsl';
import type { Change } from '../change.ts';
import { type Finding, innermost, type QuickFix } from '../finding.ts';

/** An item of a list that an item before it takes away comes before it; the labels stay in their order. */
export const moveItem: QuickFix = {
  codes: ['item-never-reached', 'limb-never-applies'],
  mendsOf: ({ analysis, nodes, diagnostic }: Finding) => {
    const list = innermost<List>(nodes, 'List');
    const at = list?.items.findIndex(({ span }) => span.start === diagnostic.span.start) ?? -1;
    const from = list?.items.findIndex(({ condition }) => condition === 'otherwise') ?? -1;
    const to = from >= 0 && from < at ? from : 0;
    if (list === null || at <= to) return [];
    const wordsOf = ({ label, span }: ListItem): string =>
      analysis.text.slice(label?.span.end ?? span.start, span.end);
    const order = [at, ...[...list.items.keys()].filter((item) => item >= to && item < at)];
    const changes = order.flatMap((item, place): readonly Change[] => {
      const [there, moved] = [list.items[to + place], list.items[item]];
      if (there === undefined || moved === undefined) return [];
      const start = there.label?.span.end ?? there.span.start;
      return [{ span: { start, end: there.span.end }, text: wordsOf(moved) }];
    });
    return [{ title: 'Put this item before those that take it away', changes }];
  },
};

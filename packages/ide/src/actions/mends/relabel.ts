import type { List, ListItem } from '@termsheet/dsl';
import { type Finding, innermost, type QuickFix } from '../finding.ts';

/** A label that does not follow the one before it is written as the next. */
export const relabel: QuickFix = {
  codes: ['label-out-of-order', 'label-gap'],
  mendsOf: ({ diagnostic, nodes, words }: Finding) => {
    const list = innermost<List>(nodes, 'List');
    const at =
      list?.items.findIndex((item: ListItem) => item.label?.span.start === diagnostic.span.start) ??
      -1;
    const last = list?.items[at - 1]?.label?.text;
    const next = last === undefined ? null : labelAfter(last);
    if (next === null || next === words) return [];
    return [{ title: `Write “${next}”`, changes: [{ span: diagnostic.span, text: next }] }];
  },
};

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The label that follows one in a list: `(b)` after `(a)`, `(iv)` after `(iii)`. */
export function labelAfter(label: string): string | null {
  const text = label.slice(1, -1);
  if (/^\d+$/.test(text)) return `(${Number(text) + 1})`;
  const roman = ROMAN.indexOf(text.toLowerCase());
  const isRoman = roman >= 0 && (text.length > 1 || text.toLowerCase() === 'i');
  if (isRoman) {
    const next = ROMAN[roman + 1];
    if (next === undefined) return null;
    return `(${text === text.toUpperCase() ? next.toUpperCase() : next})`;
  }
  if (!/^[a-yA-Y]$/.test(text)) return null;
  return `(${String.fromCodePoint((text.codePointAt(0) ?? 0) + 1)})`;
}

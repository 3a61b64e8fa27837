import { labelAfter, type List } from '@termsheet/dsl';
import { type Finding, innermost, type QuickFix } from '../finding.ts';

/** A label that does not follow the one before it is written as the next. */
export const relabel: QuickFix = {
  codes: ['label-out-of-order', 'label-gap'],
  mendsOf: ({ diagnostic, nodes, words }: Finding) => {
    const labels = innermost<List>(nodes, 'List')?.items.map(({ label }) => label) ?? [];
    const at = labels.findIndex((label) => label?.span.start === diagnostic.span.start);
    const next = labelAfter(labels.slice(0, Math.max(at, 0)).map((label) => label?.text ?? ''));
    if (next === null || next === words) return [];
    return [{ title: `Write “${next}”`, changes: [{ span: diagnostic.span, text: next }] }];
  },
};

import type { DateLiteral } from '@termsheet/dsl';
import { formatLongDate, parseIsoDate } from '@termsheet/runtime';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

/** `2006-03-08` written out, `March 8, 2006` in figures. */
export const rewriteDate: Refactoring = {
  rewritingsOf: ({ analysis, nodes }: Selection): readonly Rewriting[] => {
    const node = nodes.at(-1);
    if (node?.kind !== 'DateLiteral') return [];
    const { iso, span } = node as DateLiteral;
    const day = parseIsoDate(iso);
    if (day === undefined) return [];
    const isIso = analysis.text.slice(span.start, span.end) === iso;
    const text = isIso ? formatLongDate(day) : iso;
    return [{ title: `Write “${text}”`, kind: 'refactor.rewrite', changes: [{ span, text }] }];
  },
};

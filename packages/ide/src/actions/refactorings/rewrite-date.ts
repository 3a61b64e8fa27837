import type { DateLiteral } from '@termsheet/dsl';
import { MONTHS } from '../../names/months.ts';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

/** `2006-03-08` written out, `March 8, 2006` in figures. */
export const rewriteDate: Refactoring = {
  rewritingsOf: ({ analysis, nodes }: Selection): readonly Rewriting[] => {
    const node = nodes.at(-1);
    if (node?.kind !== 'DateLiteral') return [];
    const { iso, span } = node as DateLiteral;
    const [year = '', month = '', day = ''] = iso.split('-');
    const written = `${MONTHS[Number(month) - 1] ?? ''} ${Number(day)}, ${year}`;
    const text = analysis.text.slice(span.start, span.end) === iso ? written : iso;
    return [{ title: `Write “${text}”`, kind: 'refactor.rewrite', changes: [{ span, text }] }];
  },
};

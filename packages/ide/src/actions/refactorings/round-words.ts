import type { Expression } from '@termsheet/dsl';
import { fillsPlace } from '../../tree/needs-brackets.ts';
import { roundingPlace } from '../rounding-place.ts';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

/** Selected words that are money or shares, rounded. */
export const roundWords: Refactoring = {
  rewritingsOf: ({ analysis, span, nodes }: Selection): readonly Rewriting[] => {
    const { types } = analysis.compilation.checked;
    const node = nodes.find(
      (each) =>
        each.span.start === span.start &&
        each.span.end === span.end &&
        types.has(each as Expression),
    );
    if (node === undefined || span.start === span.end || node.kind === 'Rounding') return [];
    const place = roundingPlace(types.get(node as Expression));
    if (place === null) return [];
    const words = analysis.text.slice(span.start, span.end);
    const isSimple = node.kind === 'Reference' || node.kind === 'Group';
    return ['half up', 'down'].map((mode) => {
      const rounded = `${isSimple ? words : `(${words})`}, rounded ${mode} ${place}`;
      const text = fillsPlace(nodes[nodes.indexOf(node) - 1]) ? rounded : `(${rounded})`;
      return {
        title: `Round ${mode} ${place}`,
        kind: 'refactor.rewrite',
        changes: [{ span, text }],
      };
    });
  },
};

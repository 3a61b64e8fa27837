import type { Span } from '@termsheet/dsl';
import { isName, nodesBelow } from '../../tree/syntax-node.ts';
import type { Finding, Mend, QuickFix } from '../finding.ts';
import { knownNames, namingCodes } from '../known-names.ts';
import { nearNames } from '../near-name.ts';

/** The names that are nearest to one that stands for nothing, or all of them where they are few. */
export const didYouMean: QuickFix = {
  codes: namingCodes,
  mendsOf: (finding) => {
    const known = knownNames(finding);
    if (known === null) return [];
    const near = nearNames(known);
    return near.map((name): Mend => {
      const text = known.write(name);
      const changes = placesOf(finding).map((span) => ({ span, text }));
      return {
        title: `Write “${text.replaceAll('"', '')}”`,
        changes,
        isPreferred: near.length === 1,
      };
    });
  },
};

/** Wherever the same name stands for nothing: one slip of the pen is mended everywhere. */
function placesOf({ analysis, diagnostic, words }: Finding): readonly Span[] {
  const places = new Map([[diagnostic.span.start, diagnostic.span]]);
  if (!/^`?\p{Lu}/u.test(words)) return [...places.values()];
  const text = words.replaceAll('`', '');
  for (const node of nodesBelow(analysis.sections)) {
    if (isName(node) && node.text === text && !analysis.meanings.has(node)) {
      places.set(node.span.start, node.span);
    }
  }
  return [...places.values()];
}

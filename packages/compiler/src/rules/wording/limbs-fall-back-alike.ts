import { limbWithoutFallback } from '../../diagnostics/wording/limb-without-fallback.ts';
import { passageAt, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** A limb of a list, up to the next label. */
const LIMB = /\(([a-h])\) ([^]{1,900}?)(?= \([a-h]\) |$)/gu;
const QUOTED = /\b(?:price|bid|ask|sale|quotation)s?\b[^]{0,200}?\breported\b/iu;
const FALLBACK = /\bif (?:there (?:is|are) )?no such\b|\bif no (?:sale|price|bid)/iu;

/** Where limbs of a price say what holds on a day without one, all of them do. */
export const limbsFallBackAlike = lawOfProse(limbWithoutFallback, function* ({ flow }) {
  for (const sentence of flow.sentences) {
    if (!FALLBACK.test(sentence.text)) continue;
    const limbs = [...sentence.text.matchAll(LIMB)].filter(([words]) => QUOTED.test(words));
    const open = limbs.filter(([words]) => !FALLBACK.test(words));
    const others = limbs.length - open.length;
    if (others === 0) continue;
    for (const { 0: words, index } of open) {
      const passage = passageAt(sentence, index, words.length);
      yield { parameters: { words: quoted(words.trim()), others }, passages: [passage] };
    }
  }
});

import { conjunctionsRunTogether } from '../../diagnostics/prose/conjunctions-run-together.ts';
import { lawOfText } from './law-of-text.ts';

const RUN_TOGETHER = /\b(?:and\s+or|or\s+and)\b/gu;

/** Two limbs are joined by one conjunction, or by `and/or`. */
export const conjunctionsAreOne = lawOfText(conjunctionsRunTogether, function* (prose) {
  for (const { index, 0: words } of prose.text.matchAll(RUN_TOGETHER)) {
    yield {
      parameters: { words: words.replaceAll(/\s+/gu, ' ') },
      places: [{ start: index, end: index + words.length }],
    };
  }
});

import { proseNameMisspelt } from '../../../diagnostics/prose/names/prose-name-misspelt.ts';
import { readMisspeltNames } from '../../../prose/names/misspelt-names.ts';
import { lawOfText } from '../law-of-text.ts';

/** Institutions, statutes and terms of art that everybody knows are called by their names. */
export const proseNamesAreKnown = lawOfText(proseNameMisspelt, function* (prose) {
  for (const { words, known, start, end } of readMisspeltNames(prose)) {
    yield { parameters: { words, known }, places: [{ start, end }] };
  }
});

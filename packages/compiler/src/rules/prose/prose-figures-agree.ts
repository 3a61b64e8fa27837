import { proseTableDoesNotAddUp } from '../../diagnostics/prose/prose-table-does-not-add-up.ts';
import { wordsAndFiguresDiffer } from '../../diagnostics/prose/words-and-figures-differ.ts';
import { readTableMistakes } from '../../prose/tables.ts';
import { readWordsAndFigures } from '../../prose/words-and-figures.ts';
import { MAX_IN_PROSE, placeInProse } from '../prose-place.ts';
import type { WordsRule } from '../rule-context.ts';

/** The figures of the prose agree with its words, its products and its totals. */
export const proseFiguresAgree: WordsRule = ({ proseIndex, place, report }) => {
  let told = 0;
  for (const { text, words, figures, start, end } of readWordsAndFigures(proseIndex.text)) {
    if (words.equals(figures) || told >= MAX_IN_PROSE) continue;
    told += 1;
    const prose = [placeInProse(proseIndex, start, end)];
    report(wordsAndFiguresDiffer.at(place, { text, words: words.toString() }, { prose }));
  }
  for (const { start, end, words, computed } of readTableMistakes(proseIndex.text)) {
    if (told >= MAX_IN_PROSE) return;
    told += 1;
    const prose = [placeInProse(proseIndex, start, end)];
    report(proseTableDoesNotAddUp.at(place, { words, computed: computed.toString() }, { prose }));
  }
};

import { insolvencyEventsSplit } from '../../diagnostics/prose/insolvency-events-split.ts';
import type { ProseItem } from '../../prose/lists.ts';
import { openingOf } from '../../prose/passage.ts';
import { splitInsolvencies } from '../../prose/split-insolvency.ts';
import { lawOfText } from './law-of-text.ts';

/** The events of insolvency of one list have one consequence, and no other event has it by their number. */
export const insolvencyIsTreatedAlike = lawOfText(insolvencyEventsSplit, function* (prose) {
  for (const { groups, events, others, isShifted } of splitInsolvencies(prose)) {
    const items = [...events[0], ...events[1], ...others].map(openingOf);
    const parameters = {
      here: labelsOf(events[0]),
      there: labelsOf(events[1]),
      others: labelsOf(others),
      group: groups[0].labels,
      isShifted,
    };
    yield { parameters, places: [...groups, ...items] };
  }
});

function labelsOf(items: readonly ProseItem[]): readonly string[] {
  return items.map(({ label }) => label);
}

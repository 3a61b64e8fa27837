import { insolvencyEventsSplit } from '../../diagnostics/prose/insolvency-events-split.ts';
import type { ProseItem } from '../../prose/lists.ts';
import { openingOf } from '../../prose/passage.ts';
import { splitInsolvencies } from '../../prose/split-insolvency.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** The events of insolvency of one list have one consequence, and no other event has it by their number. */
export const insolvencyIsTreatedAlike: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  let told = 0;
  for (const { groups, events, others, isShifted } of splitInsolvencies(proseIndex)) {
    told += 1;
    if (told > MAX_IN_PROSE) return;
    const items = [...events[0], ...events[1], ...others].map(openingOf);
    const prose = [...groups, ...items].map(({ start, end }) =>
      placeInProse(proseIndex, start, end),
    );
    const parameters = {
      here: labelsOf(events[0]),
      there: labelsOf(events[1]),
      others: labelsOf(others),
      group: groups[0].labels,
      isShifted,
    };
    report(insolvencyEventsSplit.at(prosePlace(checked), parameters, { prose }));
  }
};

function labelsOf(items: readonly ProseItem[]): readonly string[] {
  return items.map(({ label }) => label);
}

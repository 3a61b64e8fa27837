import { mirroredProvisionLeftOut } from '../../diagnostics/prose/mirrored-provision-left-out.ts';
import type { ProseItem, ProseList } from '../../prose/lists.ts';
import { mirroredItems } from '../../prose/mirrored-items.ts';
import { openingOf } from '../../prose/passage.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { findSections, type ProseReference, readReferences } from '../../prose/references.ts';
import { lawOfText } from './law-of-text.ts';

/** Of two provisions that say the same of two parties, both are cited or neither. */
export const mirroredProvisionsAreCitedAlike = lawOfText(
  mirroredProvisionLeftOut,
  function* (prose) {
    const references = [...readReferences(prose.text)].filter(({ subs }) => subs.length > 0);
    for (const list of prose.lists) {
      for (const { items, exchanged } of mirroredItems(prose.text, list)) {
        const cited = items.map((item) =>
          references.find((reference) => isOf(prose, reference, { list, item })),
        );
        const [one, two] = items;
        const [ofOne, ofTwo] = cited;
        const reference = ofOne ?? ofTwo;
        if (reference === undefined || (ofOne !== undefined && ofTwo !== undefined)) continue;
        const [named, left] = ofOne === undefined ? [two, one] : [one, two];
        const labels = { named: named.label, left: left.label };
        yield {
          parameters: { reference: reference.words, ...labels, exchanged },
          places: [reference, openingOf(named), openingOf(left)],
        };
      }
    }
  },
);

/** Whether a reference cites an item by the part that it stands in and its label. */
function isOf(
  prose: Prose,
  reference: ProseReference,
  { list, item }: { readonly list: ProseList; readonly item: ProseItem },
): boolean {
  if (reference.subs.at(-1)?.toLowerCase() !== item.label.toLowerCase()) return false;
  const [first] = list.items;
  return findSections(prose, reference).some(
    ({ start, end }) => first !== undefined && start <= first.start && item.start < end,
  );
}

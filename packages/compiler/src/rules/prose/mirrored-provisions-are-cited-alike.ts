import { mirroredProvisionLeftOut } from '../../diagnostics/prose/mirrored-provision-left-out.ts';
import type { ProseItem, ProseList } from '../../prose/lists.ts';
import { type MirroredItems, mirroredItems } from '../../prose/mirrored-items.ts';
import { openingOf } from '../../prose/passage.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { findSections, type ProseReference, readReferences } from '../../prose/references.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** Of two provisions that say the same of two parties, both are cited or neither. */
export const mirroredProvisionsAreCitedAlike: SettledRule = (context) => {
  const { proseIndex } = context;
  if (proseIndex === null) return;
  const references = [...readReferences(proseIndex.text)].filter(({ subs }) => subs.length > 0);
  let told = 0;
  for (const list of proseIndex.lists) {
    for (const mirrored of mirroredItems(proseIndex.text, list)) {
      if (told >= MAX_IN_PROSE) return;
      if (tellOf(context, proseIndex, { list, mirrored, references })) told += 1;
    }
  }
};

interface Mirrors {
  readonly list: ProseList;
  readonly mirrored: MirroredItems;
  readonly references: readonly ProseReference[];
}

function tellOf(
  { checked, report }: SettledContext,
  prose: Prose,
  { list, mirrored, references }: Mirrors,
): boolean {
  const cited = mirrored.items.map((item) =>
    references.filter((reference) => isOf(prose, reference, { list, item })),
  );
  const [one, two] = mirrored.items;
  const [ofOne = [], ofTwo = []] = cited;
  if ((ofOne.length === 0) === (ofTwo.length === 0)) return false;
  const [named, left] = ofOne.length > 0 ? [one, two] : [two, one];
  const [reference] = [...ofOne, ...ofTwo];
  if (reference === undefined) return false;
  const places = [reference, openingOf(named), openingOf(left)];
  const parameters = {
    reference: reference.words,
    named: named.label,
    left: left.label,
    exchanged: mirrored.exchanged,
  };
  const shown = places.map(({ start, end }) => placeInProse(prose, start, end));
  report(mirroredProvisionLeftOut.at(prosePlace(checked), parameters, { prose: shown }));
  return true;
}

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

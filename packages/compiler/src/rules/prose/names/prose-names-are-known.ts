import { proseNameMisspelt } from '../../../diagnostics/prose/names/prose-name-misspelt.ts';
import { readNearNames, readWrongInitials } from '../../../prose/names/near-names.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';

/** Institutions, statutes and terms of art that everybody knows are called by their names. */
export const proseNamesAreKnown: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const { text, terms } = proseIndex;
  const single = new Set(terms.map(({ name }) => name.toLowerCase()));
  const initials = [...readWrongInitials(text)];
  const inInitials = (start: number): boolean =>
    initials.some((each) => each.start <= start && start < each.end);
  const near = [...readNearNames(text, single)].filter(({ start }) => !inInitials(start));
  const found = [...initials, ...near].toSorted((left, right) => left.start - right.start);
  for (const { words, known, start, end } of found.slice(0, MAX_IN_PROSE)) {
    const prose = [placeInProse(proseIndex, start, end)];
    report(proseNameMisspelt.at(prosePlace(checked), { words, known }, { prose }));
  }
};

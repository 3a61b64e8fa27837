import { enumerationLeftShort } from '../../diagnostics/prose/enumeration-left-short.ts';
import { sectionAt } from '../../prose/read-prose.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { readShortRows, type ShortRows } from '../../prose/short-rows.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** So many of the short rows are shown. */
const MAX_SHOWN = 8;

/** Terms that the contract enumerates together are enumerated so in every place. */
export const rowsAreWhole: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  for (const rows of readShortRows(proseIndex).slice(0, MAX_IN_PROSE)) {
    const { whole, short, pair, missing } = rows;
    const shown = [...whole.slice(0, 1), ...short.slice(0, MAX_SHOWN)];
    const prose = shown.map(({ start, end }) => placeInProse(proseIndex, start, end));
    const parameters = {
      missing: nameOf(rows, missing),
      pair: pair.map((key) => nameOf(rows, key)),
      whole: whole.length,
      short: short.length,
      parts: [...new Set(short.map(({ start }) => partOf(proseIndex, start)))],
    };
    report(enumerationLeftShort.at(prosePlace(checked), parameters, { prose }));
  }
};

function partOf(prose: Prose, start: number): string {
  return sectionAt(prose, start) ?? 'the opening words';
}

/** A Term as the first whole row writes it. */
function nameOf({ whole }: ShortRows, key: string): string {
  const [row] = whole;
  return row?.names[row.keys.indexOf(key)] ?? key;
}

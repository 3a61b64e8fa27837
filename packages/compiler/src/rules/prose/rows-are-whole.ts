import { enumerationLeftShort } from '../../diagnostics/prose/enumeration-left-short.ts';
import { sectionAt } from '../../prose/read-prose.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { readShortRows, type ShortRows } from '../../prose/short-rows.ts';
import { lawOfText } from './law-of-text.ts';

/** So many of the short rows are shown. */
const MAX_SHOWN = 8;

/** Terms that the contract enumerates together are enumerated so in every place. */
export const rowsAreWhole = lawOfText(enumerationLeftShort, function* (prose) {
  for (const rows of readShortRows(prose)) {
    const { whole, short, pair, missing } = rows;
    const shown = [...whole.slice(0, 1), ...short.slice(0, MAX_SHOWN)];
    const parameters = {
      missing: nameOf(rows, missing),
      pair: pair.map((key) => nameOf(rows, key)),
      whole: whole.length,
      short: short.length,
      parts: [...new Set(short.map(({ start }) => partOf(prose, start)))],
    };
    yield { parameters, places: shown };
  }
});

function partOf(prose: Prose, start: number): string {
  return sectionAt(prose, start) ?? 'the opening words';
}

/** A Term as the first whole row writes it. */
function nameOf({ whole }: ShortRows, key: string): string {
  const [row] = whole;
  return row?.names[row.keys.indexOf(key)] ?? key;
}

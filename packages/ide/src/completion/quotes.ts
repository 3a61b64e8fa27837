import type { AskedPlace } from './asked-place.ts';
import type { Proposal } from './completion.ts';
import { proseOf } from './prose-outline.ts';

const LONGEST = 300;
const MOST = 200;

/** Behind `>`: the sentences of the part of the contract that the clause is about, in their order. */
export function proposeQuotes(place: AskedPlace): readonly Proposal[] {
  const { workspace, analysis, section } = place;
  const prose = proseOf(workspace, analysis);
  if (prose === null || section?.kind !== 'Clause') return [];
  const cited = section.reference.text;
  const part = prose.outline.byPath.get(cited)?.[0] ?? wholeOf(prose.outline.sections, cited);
  if (part === undefined) return [];
  const typed = analysis.text.slice(place.typed.start, place.offset).trim().toLowerCase();
  const sentences = prose.sentences
    .filter(({ start, end }) => start >= part.start && end <= part.end)
    .map(({ start, end }) => prose.text.slice(start, end).replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '' && text.toLowerCase().includes(typed));
  return sentences.slice(0, MOST).map((text, index): Proposal => {
    const words = text.length > LONGEST ? text.slice(0, text.lastIndexOf(' ', LONGEST)) : text;
    const label = words.length > 70 ? `${words.slice(0, 70)}…` : words;
    return {
      label,
      kind: 'text',
      detail: `§${part.path}`,
      text: ` ${words}`,
      filter: words,
      rank: 100 + index,
    };
  });
}

/** `4.15(A)` is a part of 4.15. */
function wholeOf<Part extends { readonly path: string }>(
  parts: readonly Part[],
  cited: string,
): Part | undefined {
  return parts.findLast(
    ({ path }) => cited.startsWith(path) && !/[\p{L}\d]/u.test(cited.charAt(path.length)),
  );
}

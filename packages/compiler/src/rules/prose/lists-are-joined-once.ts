import { listJoinedEarly } from '../../diagnostics/prose/list-joined-early.ts';
import type { ProseList } from '../../prose/lists.ts';
import { lawOfText } from './law-of-text.ts';

const JOINED = /[;,]\s*(and|or|and\/or)$/u;
const SEPARATED = /[;,](?:\s*(?:and|or|and\/or))?$/u;
/** In a shorter list there is nothing to misplace. */
const MIN_ITEMS = 3;
const LOOK_BEHIND = 12;

/** The `and` or `or` of a list stands before its last item only, or before every one. */
export const listsAreJoinedOnce = lawOfText(listJoinedEarly, function* (prose) {
  for (const { items } of prose.lists) {
    const joined = itemsJoined(prose.text, items);
    if (joined.length === 0) continue;
    const parameters = {
      labels: joined.map(({ label }) => label),
      last: items.at(-1)?.label ?? '',
    };
    yield { parameters, places: joined.map(({ end }) => ({ start: end - 1, end })) };
  }
});

/** The items that a conjunction follows; none where they are as they should be. */
function itemsJoined(text: string, items: ProseList['items']): ProseList['items'] {
  const before = items.slice(0, -1);
  const endOf = ({ end }: { readonly end: number }): string =>
    text.slice(Math.max(0, end - LOOK_BEHIND), end);
  if (items.length < MIN_ITEMS || !before.every((item) => SEPARATED.test(endOf(item)))) return [];
  const joined = before.filter((item) => JOINED.test(endOf(item)));
  const isUsual = joined.length === before.length || joined.every((item) => item === before.at(-1));
  return isUsual ? [] : joined;
}

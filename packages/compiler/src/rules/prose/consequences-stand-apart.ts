import { consequenceInLastItem } from '../../diagnostics/prose/consequence-in-last-item.ts';
import type { ProsePassage } from '../../prose/passage.ts';
import type { ProseList } from '../../prose/lists.ts';
import { lawOfText } from './law-of-text.ts';

/** `If any of the following events (each, an “Event of Default”) shall occur:` */
const CONDITION =
  /\b(?:if|upon|in case|in the event|when)\b[^.;:]{0,40}\b(?:following|events?)\b/iu;
const CALLED = /\(\s*(?:each|any|collectively)[^()]{0,30}[“"]([^“”"]{2,60})[”"]\s*\)/iu;
const THEN = /\bthen,?\s/gu;
/** So soon after its `then` the consequence names the events. */
const LOOK_AHEAD = 160;
/** A consequence after fewer words is one of the item itself. */
const MIN_LENGTH = 60;
const MAX_LEAD = 1500;

/** What follows from any item of a list stands after the list, not inside its last item. */
export const consequencesStandApart = lawOfText(consequenceInLastItem, function* (prose) {
  for (const list of prose.lists) {
    const found = consequenceIn(prose.text, list);
    if (found === null) continue;
    const { lead, name, label, at } = found;
    yield { parameters: { label, name }, places: [lead, at] };
  }
});

interface Consequence {
  readonly lead: ProsePassage;
  readonly name: string;
  readonly label: string;
  readonly at: ProsePassage;
}

function consequenceIn(text: string, { lead, items }: ProseList): Consequence | null {
  const last = items.at(-1);
  if (lead === null || last === undefined || lead.end - lead.start > MAX_LEAD) return null;
  const words = text.slice(lead.start, lead.end);
  const name = CALLED.exec(words)?.[1]?.replaceAll(/\s+/gu, ' ');
  if (name === undefined || !CONDITION.test(words)) return null;
  const item = text.slice(last.start, last.end);
  for (const { index, 0: then } of item.matchAll(THEN)) {
    const after = item.slice(index, index + LOOK_AHEAD).replaceAll(/\s+/gu, ' ');
    if (index < MIN_LENGTH || !after.includes(name)) continue;
    const start = last.start + index;
    return { lead, name, label: last.label, at: { start, end: start + then.trimEnd().length } };
  }
  return null;
}

import { isInsolvencyEvent } from './insolvency-events.ts';
import { beginningIn } from './passage.ts';
import { itemsNamed, type LabelGroup, labelGroups } from './list-labels.ts';
import type { ProseItem, ProseList } from './lists.ts';
import type { Prose } from './read-prose.ts';

/** Events of insolvency of one list that its numbers put into two groups. */
export interface SplitInsolvency {
  /** The group that has one of them, and the one that has another. */
  readonly groups: readonly [LabelGroup, LabelGroup];
  /** The events of insolvency in each. */
  readonly events: readonly [readonly ProseItem[], readonly ProseItem[]];
  /** Items of another kind in the smaller group. */
  readonly others: readonly ProseItem[];
  /** Whether the smaller group would be the events of insolvency, were each number one higher. */
  readonly isShifted: boolean;
}

/** The lists of a text whose events of insolvency are named in two groups; each list once. */
export function* splitInsolvencies(prose: Prose): Iterable<SplitInsolvency> {
  const groups = [...labelGroups(prose.text)];
  for (const list of prose.lists) {
    const events = list.items.filter((item) =>
      isInsolvencyEvent(prose.text.slice(item.start, item.end)),
    );
    if (events.length < 2) continue;
    const found = splitOf(list, events, groups);
    if (found !== null) yield found;
  }
}

function splitOf(
  list: ProseList,
  events: readonly ProseItem[],
  groups: readonly LabelGroup[],
): SplitInsolvency | null {
  // Labels are those of a list that the text around them belongs to.
  const [first, last] = [list.items[0], list.items.at(-1)];
  if (first === undefined || last === undefined) return null;
  const near = beginningIn(groups, { start: first.start, end: last.end + NEAR })
    .slice(-MAX_GROUPS)
    .flatMap((group) => {
      const items = itemsNamed(list, group);
      return items === null ? [] : [{ group, items }];
    })
    .toSorted((one, two) => one.items.length - two.items.length);
  for (const [index, small] of near.entries()) {
    const large = near.slice(index + 1).find(({ items }) => isApart(items, small.items));
    const here = events.filter((item) => small.items.includes(item));
    const there = events.filter((item) => large?.items.includes(item));
    if (large === undefined || here.length === 0 || there.length === 0) continue;
    return {
      groups: [small.group, large.group],
      events: [here, there],
      others: small.items.filter((item) => !events.includes(item)),
      isShifted: isShifted(list, small.items, events),
    };
  }
  return null;
}

/** The consequence of a list stands soon after it. */
const NEAR = 4000;
/** More references to a list are not compared; its consequence stands at its end. */
const MAX_GROUPS = 40;

function isApart(one: readonly ProseItem[], two: readonly ProseItem[]): boolean {
  return one.length > 0 && two.length > 0 && one.every((item) => !two.includes(item));
}

function isShifted(
  { items }: ProseList,
  named: readonly ProseItem[],
  events: readonly ProseItem[],
): boolean {
  const moved = named.map((item) => items[items.indexOf(item) + 1]);
  return moved.length === events.length && events.every((event) => moved.includes(event));
}

import type { List, ListItem } from '@termsheet/dsl';
import { limbNeverApplies } from '../diagnostics/limb-never-applies.ts';
import { assume, refute } from './conditions/assume.ts';
import { Knowledge } from './conditions/knowledge.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * Of `whichever of these applies` the first item that applies is taken, so each condition leaves
 * room for the items after it. Overlap is allowed, being settled by order; an item whose every case
 * is taken before it is not.
 */
export const limbsCanApply: SettledRule = (context) => {
  for (const list of context.index.all('List')) {
    if (list.operator === 'whichever') checkLimbs(context, list);
  }
};

function checkLimbs({ index, report }: SettledContext, list: List): void {
  const knowledge = new Knowledge(index.constants);
  const before: ListItem[] = [];
  for (const item of list.items) {
    const { condition } = item;
    if (condition === null || condition === 'otherwise') return;
    const mark = knowledge.mark();
    const conflict = assume(knowledge, condition);
    knowledge.undo(mark);
    // A condition that can never hold by itself is told as that.
    if (conflict !== null && assume(new Knowledge(index.constants), condition) === null) {
      const taking = before.find(({ span }) => isIn(conflict.against, span)) ?? before.at(-1);
      const related =
        taking === undefined ? [] : [{ span: taking.span, message: 'this item comes first' }];
      report(limbNeverApplies.at(item.span, {}, { related }));
    }
    before.push(item);
    if (refute(knowledge, condition) !== null) return;
  }
}

function isIn(place: ListItem['span'] | null, span: ListItem['span']): boolean {
  return place !== null && place.start >= span.start && place.end <= span.end;
}

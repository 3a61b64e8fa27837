import type { Expression, List, ListItem } from '@termsheet/dsl';
import { limbWithoutFallback } from '../../diagnostics/limb-without-fallback.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/**
 * Limbs of one choice treat a day without a price alike. Where one takes the latest price on or before
 * the day, and another only that of the day itself, the second has no value on a day without one, and
 * the limbs behind it are not reached, since it is the limb that applies.
 */
export const limbsFallBackAlike: SettledRule = (context) => {
  for (const list of context.index.all('List')) {
    if (list.operator !== 'whichever') continue;
    const falling = list.items.find(({ value }) => unbracketed(value).kind === 'LatestOnOrBefore');
    if (falling === undefined) continue;
    for (const item of list.items) {
      const series = seriesIn(context, item.value);
      if (series === null) continue;
      const related = [
        { span: falling.span, message: 'here the latest price before will do' },
        ...restOf(list, item).map(({ span }) => ({ span, message: 'this is not reached then' })),
      ];
      context.report(limbWithoutFallback.at(item.span, { series }, { related }));
    }
  }
};

/** The last item, if it stands behind. */
function restOf(list: List, item: ListItem): readonly ListItem[] {
  const last = list.items.at(-1);
  return last === undefined || last === item ? [] : [last];
}

function unbracketed(node: Expression): Expression {
  return node.kind === 'Group' ? unbracketed(node.inner) : node;
}

/** The series of which an expression is the value on the day. */
function seriesIn({ checked }: SettledContext, value: Expression): string | null {
  const node = unbracketed(value);
  if (node.kind !== 'Reference') return null;
  const referent = checked.bound.referents.get(node.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'fact') return null;
  return referent.symbol.node.series === null ? null : node.name.text;
}

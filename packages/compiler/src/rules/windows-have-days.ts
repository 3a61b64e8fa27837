import type { Expression, Window } from '@termsheet/dsl';
import { emptyWindow } from '../diagnostics/empty-window.ts';
import { type DayRange, dayRangeOf } from './conditions/day-range.ts';
import type { SettledRule } from './rule-context.ts';

/** A window `from … through …` or `from … until …` has a day in it: its end is not before its start. */
export const windowsHaveDays: SettledRule = ({ index, report }) => {
  for (const window of index.windows) {
    if (window.kind !== 'FromWindow') continue;
    const [from, to] = [
      dayRangeOf(index.constants, window.from),
      dayRangeOf(index.constants, window.to),
    ];
    if (from === null || to === null || !isEmpty(window, { from, to })) continue;
    const related = [placeOf(window.from, 'it begins here'), placeOf(window.to, 'and ends here')];
    report(emptyWindow.at(window.span, {}, { related }));
  }
};

/** Whether the latest end is before the earliest start, both counted from one day. */
function isEmpty(
  window: Extract<Window, { readonly kind: 'FromWindow' }>,
  { from, to }: { readonly from: DayRange; readonly to: DayRange },
): boolean {
  if (from.base !== to.base || from.least === null || to.most === null) return false;
  return window.end === 'through' ? to.most < from.least : to.most <= from.least;
}

function placeOf(
  expression: Expression,
  message: string,
): { span: Expression['span']; message: string } {
  return { span: expression.span, message };
}

import type { DurationLiteral, Expression, Span } from '@termsheet/dsl';
import { daysCountedTwoWays } from '../diagnostics/days-counted-two-ways.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

interface Count {
  readonly duration: DurationLiteral;
  readonly direction: string;
  readonly anchor: Expression;
  readonly span: Span;
}

/**
 * The same number of days from the same date is counted in one kind of day. Where a contract counts
 * five days here and five Business Days there, the one stretch outlasts the other.
 */
export const daysAreCountedAlike: SettledRule = (context) => {
  const seen = new Map<string, Count>();
  for (const count of countsIn(context)) {
    const key = keyOf(context, count);
    if (key === null) continue;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, count);
    else if (unitOf(before) !== unitOf(count)) {
      const related = [{ span: before.span, message: `here it is in ${unitOf(before)}` }];
      const parameters = { count: count.duration.count, one: unitOf(before), other: unitOf(count) };
      context.report(daysCountedTwoWays.at(count.span, parameters, { related }));
    }
  }
};

function* countsIn({ index }: SettledContext): Iterable<Count> {
  yield* index.all('DateOffset');
  for (const window of index.windows) {
    if (window.kind === 'WithinWindow' || window.kind === 'OverWindow') yield window;
  }
}

/** What is counted from, which way and how far; null where the date is another one each time. */
function keyOf({ checked }: SettledContext, count: Count): string | null {
  const { anchor, direction, duration } = count;
  const { unit } = duration;
  if (unit.kind === 'calendar' && unit.unit !== 'days') return null;
  if (anchor.kind !== 'Reference' || Number(duration.count) < 2) return null;
  const referent = checked.bound.referents.get(anchor.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind === 'event') return null;
  return `${anchor.name.text} ${direction} ${duration.count}`;
}

function unitOf({ duration }: Count): string {
  const { unit } = duration;
  return unit.kind === 'calendar' ? 'calendar days' : unit.calendar.text;
}

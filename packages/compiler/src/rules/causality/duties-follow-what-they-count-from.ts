import type { DurationLiteral, Expression } from '@termsheet/dsl';
import { eventsOf } from '../../bound/event-of.ts';
import { isSchedule, type EventSymbol } from '../../bound/symbol.ts';
import { dueBeforeKnown } from '../../diagnostics/causality/due-before-known.ts';
import { wordsOfDuration } from '../dates/words-of-duration.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** How far Terms that name one another are followed to the date they mean. */
const MAX_TERMS = 8;

/**
 * A duty is not due before the event from which its day is counted. Counted back from a day that is
 * itself counted from an event, by as much or more, it is due when nobody knows yet that the event
 * comes: it is late at once, or cannot be done in time at all.
 */
export const dutiesFollowWhatTheyCountFrom: SettledRule = (context) => {
  for (const { name, node } of context.checked.bound.symbols.lists.obligation) {
    if (node.due?.kind !== 'DueOn') continue;
    const { date } = node.due;
    const early = daysIn(context, date).find(isEarly);
    if (early === undefined) continue;
    const [after, before] = early.steps;
    if (after === undefined || before === undefined) continue;
    const found = {
      name: name.text,
      event: early.event.name.text,
      before: wordsOfDuration(before.duration),
      counted: wordsOfDuration(after.duration),
    };
    const related = [{ span: after.span, message: 'that day is counted here' }];
    context.report(dueBeforeKnown.at(date.span, found, { related }));
  }
};

/** A date as it is counted from an event, the nearest step to the event first. */
interface CountedDay {
  readonly event: EventSymbol;
  readonly steps: readonly Extract<Expression, { readonly kind: 'DateOffset' }>[];
}

/** The days that a date can be, as far as each is counted from one event. */
function daysIn(context: SettledContext, date: Expression, terms = 0): readonly CountedDay[] {
  const { bound } = context.checked;
  const within = (node: Expression): readonly CountedDay[] => daysIn(context, node, terms);
  const [event, ...others] = eventsOf(bound, date.kind === 'DateOfEvent' ? date.event : date) ?? [];
  if (event !== undefined) return others.length === 0 ? [{ event, steps: [] }] : [];
  switch (date.kind) {
    case 'Group':
      return within(date.inner);
    case 'Conditional':
      return [...within(date.then), ...within(date.otherwise)];
    case 'List':
      return date.items.flatMap(({ value }) => within(value));
    case 'DateOffset':
      return within(date.anchor).map((day) => ({ ...day, steps: [...day.steps, date] }));
    case 'Reference': {
      const referent = bound.referents.get(date.name);
      if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return [];
      return terms < MAX_TERMS ? daysIn(context, referent.symbol.node.body, terms + 1) : [];
    }
    default:
      return [];
  }
}

/** Whether a day is the event's own or one before it. What a schedule dates is known beforehand. */
function isEarly({ event, steps }: CountedDay): boolean {
  if (event.node.kind === 'Table' || isSchedule(event)) return false;
  const [after, before, ...more] = steps;
  if (after?.direction !== 'after' || before?.direction !== 'before' || more.length > 0) {
    return false;
  }
  return isAsLong(before.duration, after.duration);
}

/** Whether one count is as long as another, whatever the days; of other units nothing is said. */
function isAsLong(one: DurationLiteral, other: DurationLiteral): boolean {
  const [first, second] = [unitOf(one), unitOf(other)];
  // So many days of a calendar are so many days at least.
  const isComparable = first === second || (one.unit.kind === 'named' && second === 'days');
  return isComparable && Number(one.count) >= Number(other.count);
}

function unitOf({ unit }: DurationLiteral): string {
  return unit.kind === 'calendar' ? unit.unit : unit.calendar.text.replace(/s$/u, '');
}

import type { Expression, List } from '@termsheet/dsl';
import { eventNamed } from '../../bound/event-named.ts';
import type { EventSymbol } from '../../bound/symbol.ts';
import { lastResortNotOwed } from '../../diagnostics/amounts/last-resort-not-owed.ts';
import { certainEvents } from '../parties/certain-events.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** Statistics that have no value where there is nothing to take them of. */
const WANTING: ReadonlySet<string> = new Set(['average', 'highest', 'lowest']);

/**
 * The last resort of a choice is there when it is needed. Where the last limb takes what somebody is to
 * find out, and nobody must find it out by any day, there is no value just when nothing else gives one.
 */
export const lastResortsCome: SettledRule = (context) => {
  const resorts = context.index.all('List').flatMap((list) => resortIn(context, list) ?? []);
  if (resorts.length === 0) return;
  const { events } = certainEvents(context);
  for (const { event, node } of resorts) {
    if (events.has(event)) continue;
    const related = [{ span: event.name.span, message: 'nobody must bring this about' }];
    context.report(lastResortNotOwed.at(node.span, { event: event.name.text }, { related }));
  }
};

interface Resort {
  readonly event: EventSymbol;
  readonly node: Expression;
}

/** The last limb of a choice, where it is worked out from events that are told. */
function resortIn(context: SettledContext, { operator, items }: List): Resort | null {
  if (operator !== 'whichever' && operator !== 'first available') return null;
  const node = items.at(-1)?.value;
  if (node?.kind !== 'EventStatistic' || !WANTING.has(node.statistic)) return null;
  const event = eventNamed(context.checked.bound, node.event);
  return event === null || event.node.kind === 'Table' ? null : { event, node };
}

import { occursOf } from '../../bound/occurs-of.ts';
import type { BoundWrite } from '../../bound/bound.ts';
import { costsOf } from '../../bound/declare-duties.ts';
import type { EventSymbol, WritableSymbol } from '../../bound/symbol.ts';
import { undoneDutyRunsOn } from '../../diagnostics/remedies/undone-duty-runs-on.ts';
import type { SettledRule } from '../rule-context.ts';

/**
 * What is undone is no longer owed. Where an act gives rise to a duty, and a later event that follows
 * it puts back what the act took off, the duty says whether it ends: else what its lateness costs runs
 * on for something that nobody is to do any more.
 */
export const whatIsUndoneIsNotOwed: SettledRule = ({ checked, report }) => {
  const { bound } = checked;
  const writes = [...bound.writes.values()].flat();
  const reversals = reversalsOf(bound.symbols.lists.event, writes);
  for (const symbol of bound.symbols.lists.obligation) {
    const { name, node } = symbol;
    const event = bound.keys.get(symbol);
    const reversal = event === undefined ? undefined : reversals.get(event);
    if (event === undefined || reversal === undefined) continue;
    // A duty says when it ends by what it binds while, or by what satisfies it.
    if (node.while !== null || node.satisfied.length > 0 || costsOf(node).length === 0) continue;
    const found = {
      name: name.text,
      undone: event.name.text,
      by: reversal.by.name.text,
      balance: reversal.state.name.text,
    };
    const [late] = costsOf(node);
    const related = [{ span: reversal.span, message: 'here it is put back' }];
    report(undoneDutyRunsOn.at(late?.span ?? name.span, found, { related }));
  }
};

/** The event that puts back what another has taken off, and where. */
interface Reversal {
  readonly by: EventSymbol;
  readonly state: WritableSymbol;
  readonly span: BoundWrite['rule']['node']['span'];
}

function reversalsOf(
  events: readonly EventSymbol[],
  writes: readonly BoundWrite[],
): ReadonlyMap<EventSymbol, Reversal> {
  const taken = writesBy(writes, 'Reduce');
  const put = writesBy(writes, 'Increase');
  const byName = new Map(events.map((event) => [event.name.text, event]));
  const found = new Map<EventSymbol, Reversal>();
  for (const by of events) {
    const occurs = occursOf(by);
    if (occurs?.kind !== 'OccursAfterEach') continue;
    const event = byName.get(occurs.event.name.text);
    if (event === undefined) continue;
    for (const [state, span] of put.get(by) ?? []) {
      if (!taken.get(event)?.has(state) || found.has(event)) continue;
      found.set(event, { by, state, span });
    }
  }
  return found;
}

type WritesBy = ReadonlyMap<EventSymbol, ReadonlyMap<WritableSymbol, Reversal['span']>>;

function writesBy(writes: readonly BoundWrite[], kind: 'Reduce' | 'Increase'): WritesBy {
  const found = new Map<EventSymbol, Map<WritableSymbol, Reversal['span']>>();
  for (const { rule, statement, state } of writes) {
    const node = rule.node.statements[statement];
    if (node?.kind !== kind) continue;
    for (const event of rule.events) {
      found.set(event, (found.get(event) ?? new Map()).set(state, node.span));
    }
  }
  return found;
}

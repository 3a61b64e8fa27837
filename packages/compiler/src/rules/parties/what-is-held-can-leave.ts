import type { Span } from '@termsheet/dsl';
import { isReported } from '../../bound/occurs-of.ts';
import type { BoundWrite } from '../../bound/bound.ts';
import type { EventSymbol, ObligationSymbol, WritableSymbol } from '../../bound/symbol.ts';
import { symbolsIn } from '../../checked/symbols-in.ts';
import { heldWithoutWayOut } from '../../diagnostics/parties/held-without-way-out.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';
import { type Certain, certainEvents } from './certain-events.ts';

/** So many of the ways out are shown. */
const MAX_SHOWN = 4;

/**
 * What one holds for others goes to one of them in the end. Where each way out waits for something that
 * nobody must bring about and that no date ends, it can stay where it is for good.
 */
export const whatIsHeldCanLeave: SettledRule = (context) => {
  const holders = holdersOf(context);
  if (holders.size === 0) return;
  const certain = certainEvents(context);
  const exits = exitsOf(context);
  for (const [holder, states] of holders) {
    const stuck = [...states].filter((state) => {
      const ways = exits.get(state) ?? [];
      return ways.length > 0 && !ways.some((way) => isCertain(context, certain, way));
    });
    const [first] = stuck;
    if (first === undefined) continue;
    const ways = stuck.flatMap((state) => exits.get(state) ?? []);
    const found = {
      holder,
      held: stuck.map(({ name }) => name.text),
      waits: [...new Set(ways.flatMap(({ events }) => events.map(({ name }) => name.text)))],
    };
    const related = ways.slice(0, MAX_SHOWN).map(({ span }) => ({ span, message: 'a way out' }));
    context.report(heldWithoutWayOut.at(first.name.span, found, { related }));
  }
};

/** What takes something out of a balance. */
interface Exit {
  readonly span: Span;
  readonly events: readonly EventSymbol[];
}

function exitsOf({ checked }: SettledContext): ReadonlyMap<WritableSymbol, readonly Exit[]> {
  const found = new Map<WritableSymbol, Exit[]>();
  for (const write of exitWrites(checked.bound.writes.values())) {
    const { rule, statement, state } = write;
    const span = rule.node.statements[statement]?.span ?? rule.node.span;
    const exit = { span, events: rule.events };
    const before = found.get(state);
    if (before === undefined) found.set(state, [exit]);
    else before.push(exit);
  }
  return found;
}

function* exitWrites(all: Iterable<readonly BoundWrite[]>): Iterable<BoundWrite> {
  for (const writes of all) {
    for (const write of writes) {
      const kind = write.rule.node.statements[write.statement]?.kind;
      if (kind === 'Set' || kind === 'Reduce') yield write;
    }
  }
}

/** The balances of each party that takes in what it pays or delivers on. */
function holdersOf(context: SettledContext): ReadonlyMap<string, ReadonlySet<WritableSymbol>> {
  const { bound } = context.checked;
  const receivers = receiversOf(context);
  const found = new Map<string, Set<WritableSymbol>>();
  const writes = [...exitWrites(bound.writes.values())];
  const noted = (holder: string, state: WritableSymbol): void => {
    found.set(holder, (found.get(holder) ?? new Set()).add(state));
  };
  for (const write of writes) {
    for (const event of write.rule.events) {
      const giver = giverOf(context, event);
      if (giver === null || !isWhatIsGiven(context, write, giver.obligation)) continue;
      const into = receivers.get(write.state);
      if (into?.has(giver.party) ?? receivers.size > 0) noted(giver.party, write.state);
    }
  }
  for (const [holder, states] of found) {
    const takesIn = [...states].some((state) => receivers.get(state)?.has(holder));
    if (!takesIn) found.delete(holder);
  }
  // What such a party lets go of by another act of its own, it holds as well.
  for (const write of writes) {
    for (const event of write.rule.events) {
      const [by, ...others] = event.node.kind === 'Event' ? event.node.by : [];
      if (by === undefined || others.length > 0 || !found.has(by.text)) continue;
      if (isReported(event)) noted(by.text, write.state);
    }
  }
  return found;
}

/** To whom that is paid or delivered which a balance is increased by. */
function receiversOf({
  checked,
}: SettledContext): ReadonlyMap<WritableSymbol, ReadonlySet<string>> {
  const { bound } = checked;
  const found = new Map<WritableSymbol, Set<string>>();
  const performed = new Map(
    bound.symbols.lists.obligation.map(({ events, node }) => [events.performance, node.act]),
  );
  for (const writes of bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      if (rule.node.statements[statement]?.kind !== 'Increase') continue;
      for (const event of rule.events) {
        const act = performed.get(event);
        if (act?.kind !== 'Pay' && act?.kind !== 'Deliver') continue;
        found.set(state, (found.get(state) ?? new Set()).add(act.to.text));
      }
    }
  }
  return found;
}

interface Giver {
  readonly party: string;
  readonly obligation: ObligationSymbol;
}

function giverOf({ checked }: SettledContext, event: EventSymbol): Giver | null {
  if (event.becomes !== 'performance') return null;
  const obligation = checked.bound.symbols.lists.obligation.find(
    ({ events }) => events.performance === event,
  );
  const [party] = obligation?.node.act?.by ?? [];
  return obligation === undefined || party === undefined ? null : { party: party.text, obligation };
}

/** Whether a balance is that out of which a duty is met. */
function isWhatIsGiven(
  { checked }: SettledContext,
  { rule, statement, state }: BoundWrite,
  { node }: ObligationSymbol,
): boolean {
  if (node.act?.kind !== 'Pay' && node.act?.kind !== 'Deliver') return false;
  const write = rule.node.statements[statement];
  if (write?.kind === 'Reduce' && write.value.kind === 'AmountPerformed') return true;
  return symbolsIn(checked.bound, node.act.amount).some((symbol) => symbol === state);
}

function isCertain(context: SettledContext, certain: Certain, { events }: Exit): boolean {
  return events.some((event) => {
    if (certain.events.has(event)) return true;
    const giver = giverOf(context, event);
    return giver !== null && certain.isOwed(giver.obligation);
  });
}

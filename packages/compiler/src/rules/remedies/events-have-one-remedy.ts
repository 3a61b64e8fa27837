import type { Expression } from '@termsheet/dsl';
import { eventNamed } from '../../bound/event-named.ts';
import type { ContractSymbol, DefinitionSymbol, EventSymbol } from '../../bound/symbol.ts';
import { shapeOfUnit } from '../../checked/quantity.ts';
import { twoRemediesForOneEvent } from '../../diagnostics/remedies/two-remedies-for-one-event.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** So many changes of prices are held against what is given. */
const MAX_CHANGES = 24;

/**
 * What an event takes from a holder is made good once. Where it changes the price at which shares are
 * taken, and another Term adds up the same events and gives the holder of those shares a part of each,
 * both are owed unless the contract says that the one leaves no room for the other.
 */
export const eventsHaveOneRemedy: SettledRule = (context) => {
  const changed = pricesChanged(context);
  if (changed.size === 0) return;
  const totals = totalsOf(context);
  const pairs = [...changed].flatMap(([event, prices]) =>
    totals.has(event) ? [...prices].map(([price, change]) => ({ event, price, change })) : [],
  );
  for (const { event, price, change } of pairs.slice(0, MAX_CHANGES)) {
    const { reads, span } = change;
    const total = totals.get(event)?.find((each) => !reads.has(each));
    const given = total === undefined ? null : givenBy(context, { total, price, reads });
    if (total === undefined || given === null) continue;
    const found = { event: event.name.text, price: price.name.text, given: given.name.text };
    const related = [
      { span, message: 'here the event changes the price' },
      { span: total.name.span, message: 'and here what it brings is added up' },
    ];
    context.report(twoRemediesForOneEvent.at(given.name.span, found, { related }));
  }
};

/** A change of a price upon an event, and all that the rule reads. */
interface Change {
  readonly span: DefinitionSymbol['name']['span'];
  readonly reads: ReadonlySet<ContractSymbol>;
}

type Changes = ReadonlyMap<EventSymbol, ReadonlyMap<ContractSymbol, Change>>;

function pricesChanged({ checked }: SettledContext): Changes {
  const { bound } = checked;
  const found = new Map<EventSymbol, Map<ContractSymbol, Change>>();
  for (const writes of bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const type = checked.symbolTypes.get(state);
      if (type?.kind !== 'quantity' || shapeOfUnit(type.unit) !== 'price') continue;
      const { condition, statements } = rule.node;
      const span = statements[statement]?.span ?? rule.node.span;
      const values = statements.map((each) =>
        each.kind === 'ValidOnlyIf' ? each.condition : each.value,
      );
      const read = symbolsReached(bound, [...values, ...(condition === null ? [] : [condition])]);
      for (const event of rule.events) {
        const prices = found.get(event) ?? new Map<ContractSymbol, Change>();
        const before = prices.get(state)?.reads ?? [];
        prices.set(state, { span, reads: new Set([...before, ...read]) });
        found.set(event, prices);
      }
    }
  }
  return found;
}

/** The Terms that add up something of each occurrence of an event. */
function totalsOf(context: SettledContext): ReadonlyMap<EventSymbol, readonly DefinitionSymbol[]> {
  const { bound } = context.checked;
  const found = new Map<EventSymbol, DefinitionSymbol[]>();
  for (const symbol of bound.symbols.lists.definition) {
    for (const part of context.index.within(symbol.node)) {
      const event = addedUp(context, part);
      if (event === null) continue;
      const alike = found.get(event);
      if (alike === undefined) found.set(event, [symbol]);
      else alike.push(symbol);
    }
  }
  return found;
}

function addedUp({ checked }: SettledContext, part: Expression): EventSymbol | null {
  if (part.kind !== 'EventStatistic' || part.statistic !== 'sum') return null;
  return eventNamed(checked.bound, part.event);
}

/** What is given by the total to those who take shares at the price. */
function givenBy(
  { checked }: SettledContext,
  {
    total,
    price,
    reads,
  }: {
    readonly total: DefinitionSymbol;
    readonly price: ContractSymbol;
    readonly reads: ReadonlySet<ContractSymbol>;
  },
): DefinitionSymbol | null {
  const { bound } = checked;
  for (const symbol of bound.symbols.lists.definition) {
    const type = checked.types.get(symbol.node.body);
    const shape = type?.kind === 'quantity' ? shapeOfUnit(type.unit) : 'other';
    if ((shape !== 'money' && shape !== 'shares') || reads.has(symbol)) continue;
    const read = symbolsReached(bound, [symbol.node.body]);
    if ((symbol === total || read.has(total)) && read.has(price)) return symbol;
  }
  return null;
}

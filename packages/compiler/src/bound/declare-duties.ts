import type { Covenant, LateInterest, Name, Obligation, PerDay, Right } from '@termsheet/dsl';
import { enter, findSymbol, withPrefix, type Declaring } from './declaring.ts';
import type {
  EventSymbol,
  FieldSymbol,
  Happening,
  LateCost,
  LateCostSymbol,
  ObligationSymbol,
} from './symbol.ts';

/** The field of an obligation's events that holds what is owed, or what was paid or delivered. */
export const AMOUNT = 'Amount';

/** Enters an obligation, the events its duties bring about, and what lateness costs. */
export function declareObligation(declaring: Declaring, node: Obligation, clause: string): void {
  const { lists } = declaring;
  const happen = (happening: Happening): EventSymbol =>
    declareHappening(declaring, { node, clause, happening });
  const symbol: ObligationSymbol = {
    kind: 'obligation',
    name: node.name,
    node,
    clause,
    index: lists.obligation.length,
    events: {
      arising: happen('arising'),
      performance: happen('performance'),
      lateness: happen('lateness'),
    },
  };
  enter(declaring, lists.obligation, symbol);
  const entered = lists.obligation.at(-1) ?? symbol;
  for (const cost of costsOf(node)) {
    if (cost.as !== null) declareLateCost(declaring, cost.as, { obligation: entered, cost });
  }
}

/** What each day of lateness costs, by the lines of an obligation that say so. */
export function costsOf(node: Obligation): readonly (PerDay | LateInterest)[] {
  const costs = node.late.map(({ cost }) => cost);
  const first = node.grace?.cost ?? null;
  return first === null ? costs : [first, ...costs];
}

export function declareRight(declaring: Declaring, node: Right, clause: string): void {
  const { right } = declaring.lists;
  enter(declaring, right, { kind: 'right', name: node.name, node, clause, index: right.length });
}

/** Enters a covenant and the event of its breach. */
export function declareCovenant(declaring: Declaring, node: Covenant, clause: string): void {
  const { covenant } = declaring.lists;
  const events = { breach: declareHappening(declaring, { node, clause, happening: 'breach' }) };
  const index = covenant.length;
  enter(declaring, covenant, { kind: 'covenant', name: node.name, node, clause, index, events });
}

interface Happens {
  readonly node: Obligation | Covenant;
  readonly clause: string;
  readonly happening: Happening;
}

/** An event of its own, reached through the name of what it becomes of and never by a name alone. */
function declareHappening(declaring: Declaring, { node, clause, happening }: Happens): EventSymbol {
  const { event } = declaring.lists;
  const name: Name = { ...node.name, text: `${happening} of ${node.name.text}` };
  const fields = new Map<string, FieldSymbol>();
  if (node.kind === 'Obligation' && happening !== 'lateness' && isMeasured(node)) {
    fields.set(AMOUNT, { name: { ...node.name, text: AMOUNT }, index: 0, node });
  }
  const index = event.length;
  const symbol = withPrefix<EventSymbol>(declaring, {
    kind: 'event',
    name,
    node,
    clause,
    index,
    fields,
    becomes: happening,
  });
  event.push(symbol);
  return symbol;
}

/** Whether an obligation is of an amount, which can be paid or delivered in part. */
export function isMeasured({ act }: Obligation): boolean {
  return act?.kind === 'Pay' || act?.kind === 'Deliver';
}

/** `as Default Interest`: several obligations may add to one late cost. */
function declareLateCost(declaring: Declaring, name: Name, cost: LateCost): void {
  const { lists, byDeclaration } = declaring;
  const known = findSymbol(declaring, name);
  if (known?.kind === 'late cost') {
    byDeclaration.set(name, known);
    lists['late cost'][known.index]?.costs.push(cost);
    return;
  }
  const { node, clause } = cost.obligation;
  const index = lists['late cost'].length;
  const symbol: LateCostSymbol = { kind: 'late cost', name, node, clause, index, costs: [cost] };
  enter(declaring, lists['late cost'], symbol);
}

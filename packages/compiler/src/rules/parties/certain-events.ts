import type { Expression, ThereIs } from '@termsheet/dsl';
import { eventsOf } from '../../bound/event-of.ts';
import { occursOf } from '../../bound/occurs-of.ts';
import type { ContractSymbol, EventSymbol, ObligationSymbol } from '../../bound/symbol.ts';
import { childrenOf } from '../../checked/children-of.ts';
import type { SettledContext } from '../rule-context.ts';

/** Chains of events longer than this are not followed to their end. */
const MAX_ROUNDS = 12;

/** How far Terms that name one another are followed. */
const MAX_TERMS = 12;

/** What comes sooner or later by the words of a contract, and which duties are owed then. */
export interface Certain {
  readonly events: ReadonlySet<EventSymbol>;
  readonly isOwed: (obligation: ObligationSymbol) => boolean;
}

/**
 * The events that come sooner or later, since a date brings them or somebody must: a schedule's, the
 * performance of what is owed, what follows from these. What a supplied fact decides, an authority, the
 * market or a party that need not act, is not among them. Leaning to what can come.
 */
export function certainEvents(context: SettledContext): Certain {
  const events = new Set<EventSymbol>();
  const known = { context, events, validity: validityOf(context) };
  const isOwed = (obligation: ObligationSymbol): boolean => owed(known, obligation);
  const all = context.checked.bound.symbols.lists.event;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = events.size;
    const performed = performedOf(context, isOwed);
    for (const event of all) if (comes(context, { events, performed }, event)) events.add(event);
    if (events.size === before) break;
  }
  return { events, isOwed };
}

/** The events that an owed duty asks for, and its own performance and arising. */
function performedOf(
  context: SettledContext,
  isOwed: Certain['isOwed'],
): ReadonlySet<ContractSymbol> {
  const { symbols, referents } = context.checked.bound;
  const found = new Set<ContractSymbol>();
  for (const obligation of symbols.lists.obligation) {
    if (!isOwed(obligation)) continue;
    found.add(obligation.events.arising).add(obligation.events.performance);
    const { act } = obligation.node;
    const referent = act?.kind === 'Perform' ? referents.get(act.event.name) : undefined;
    if (referent?.kind === 'declared') found.add(referent.symbol);
  }
  return found;
}

interface Known {
  readonly events: ReadonlySet<EventSymbol>;
  readonly performed: ReadonlySet<ContractSymbol>;
}

function comes(context: SettledContext, { events, performed }: Known, event: EventSymbol): boolean {
  if (performed.has(event)) return true;
  const occurs = occursOf(event);
  if (occurs === null) return false;
  if (occurs.kind === 'Schedule') return true;
  if (occurs.kind === 'OccursWhen')
    return holds({ context, events, depth: 0 }, occurs.condition, true);
  const referent = context.checked.bound.referents.get(occurs.event.name);
  return referent?.kind === 'declared' && events.has(referent.symbol as EventSymbol);
}

/** What is known so far, and where it is looked up. */
interface Owing {
  readonly context: SettledContext;
  readonly events: ReadonlySet<EventSymbol>;
  readonly validity: ReadonlyMap<EventSymbol, readonly Expression[]>;
}

function owed({ context, events, validity }: Owing, obligation: ObligationSymbol): boolean {
  const { key, due, act } = obligation.node;
  const search = { context, events, depth: 0 };
  const event = context.checked.bound.keys.get(obligation);
  if (key !== null && event !== undefined && due?.kind !== 'DueOnEach') {
    // Whom it is owed to can ask for it.
    const isAsked =
      act !== null &&
      act.kind !== 'Perform' &&
      event.node.kind === 'Event' &&
      event.node.by.some(({ text }) => text === act.to.text);
    const asked = validity.get(event) ?? [];
    const isValid = asked.every((condition) => holds(search, condition, true));
    if (isAsked ? !isValid : !events.has(event)) return false;
    if (key.condition !== null && !holds(search, key.condition, true)) return false;
  }
  return due?.kind !== 'DueOn' || isCertainDate(search, due.date);
}

/** What the rules upon each event ask of it. */
function validityOf({ checked }: SettledContext): ReadonlyMap<EventSymbol, readonly Expression[]> {
  const found = new Map<EventSymbol, Expression[]>();
  for (const { events, node } of checked.bound.rules) {
    if (node.condition !== null) continue;
    const asked = node.statements.flatMap((statement) =>
      statement.kind === 'ValidOnlyIf' ? [statement.condition] : [],
    );
    for (const event of events) found.set(event, [...(found.get(event) ?? []), ...asked]);
  }
  return found;
}

interface Search {
  readonly context: SettledContext;
  readonly events: ReadonlySet<EventSymbol>;
  readonly depth: number;
}

/** Whether a condition holds sooner or later, or fails, without anybody who need not bring it about. */
function holds(search: Search, node: Expression, wanted: boolean): boolean {
  const { bound } = search.context.checked;
  const within = (part: Expression): boolean => holds(search, part, wanted);
  switch (node.kind) {
    case 'Group':
      return within(node.inner);
    case 'Not':
      return holds(search, node.operand, !wanted);
    case 'Logical': {
      const sides = [node.left, node.right];
      return (node.operator === 'or') === wanted ? sides.some(within) : sides.every(within);
    }
    case 'List': {
      const values = node.items.map(({ value }) => value);
      const want = node.operator === 'none' ? !wanted : wanted;
      const each = (part: Expression): boolean => holds(search, part, want);
      const isAny = (node.operator === 'all') !== want;
      return isAny ? values.some(each) : values.every(each);
    }
    case 'ThereIs':
      return isThere(search, node, wanted);
    case 'Reference': {
      const referent = bound.referents.get(node.name);
      if (referent?.kind !== 'declared') return false;
      const { symbol } = referent;
      if (symbol.kind === 'fact' || symbol.kind === 'unresolved') return false;
      if (symbol.kind !== 'definition' || search.depth >= MAX_TERMS) return true;
      return holds({ ...search, depth: search.depth + 1 }, symbol.node.body, wanted);
    }
    case 'Comparison':
      return [node.left, node.right].every((side) => isCertain(search, side));
    default:
      return childrenOf(node).expressions.every((part) => isCertain(search, part));
  }
}

function isThere(search: Search, node: ThereIs, wanted: boolean): boolean {
  const { bound } = search.context.checked;
  const referent = bound.referents.get(node.subject.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'event') return true;
  const isWanted = node.negated ? !wanted : wanted;
  if (referent.symbol.node.kind === 'Table') {
    return node.where === null || holds(search, node.where, isWanted);
  }
  // There is none before the first.
  return !isWanted || search.events.has(referent.symbol);
}

/** Whether a value is there without a fact that somebody must supply as it is wanted. */
function isCertain(search: Search, node: Expression): boolean {
  if (node.kind === 'Reference') {
    const referent = search.context.checked.bound.referents.get(node.name);
    if (referent?.kind === 'field') return false;
    if (referent?.kind === 'declared' && referent.symbol.kind === 'fact') return false;
  }
  return isCertainDate(search, node);
}

/** Whether a date comes sooner or later: it is not counted from what may never be. */
function isCertainDate(search: Search, node: Expression): boolean {
  const { bound } = search.context.checked;
  const within = (part: Expression): boolean => isCertainDate(search, part);
  switch (node.kind) {
    case 'Conditional':
      return within(node.then) || within(node.otherwise);
    case 'List':
      return node.items.some(({ value }) => within(value));
    case 'PickEvent':
    case 'FieldOf':
    case 'DateOfEvent': {
      const of = node.kind === 'PickEvent' ? node : node.event;
      const events = eventsOf(bound, of) ?? [];
      return events.length === 0 || events.some((event) => search.events.has(event)) || isOfKey(of);
    }
    case 'Reference': {
      const referent = bound.referents.get(node.name);
      if (referent?.kind !== 'declared') return true;
      const { symbol } = referent;
      if (symbol.kind === 'unresolved') return false;
      if (symbol.kind !== 'definition' || search.depth >= MAX_TERMS) return true;
      return isCertainDate({ ...search, depth: search.depth + 1 }, symbol.node.body);
    }
    default:
      return childrenOf(node).expressions.every(within);
  }

  /** The occurrence upon which a duty arose has come. */
  function isOfKey(of: Expression): boolean {
    if (of.kind === 'It') return true;
    return of.kind === 'Reference' && bound.referents.get(of.name)?.kind === 'occurrence';
  }
}

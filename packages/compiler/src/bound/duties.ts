import type {
  Act,
  AmountPerformed,
  Covenant,
  Cure,
  Due,
  DutyKey,
  LateInterest,
  Name,
  Obligation,
  PerDay,
  Right,
  Satisfaction,
  UnpaidAmount,
} from '@termsheet/dsl';
import { amountWithoutPerformance } from '../diagnostics/amount-without-performance.ts';
import { satisfiedByPerformance } from '../diagnostics/satisfied-by-performance.ts';
import { unknownObligation } from '../diagnostics/unknown-obligation.ts';
import { unknownParty } from '../diagnostics/unknown-party.ts';
import type { BindContext } from './bind-context.ts';
import { AMOUNT, costsOf } from './declare-duties.ts';
import { ownedBy } from './definitions.ts';
import { bindCompounding, bindCounting } from './interest.ts';
import {
  bindDuration,
  bindEvent,
  declaredHere,
  nearestOf,
  noteSymbol,
} from './names-and-literals.ts';
import { enterOrigins } from './origins.ts';
import { enterScope, hasUnknownOccurrence, type OccurrenceBinding, type Scope } from './scope.ts';
import type { EventSymbol, ObligationSymbol, RightSymbol } from './symbol.ts';

/** Resolves what keys an obligation or right, which must be known before any rule is read. */
export function bindDutyKey(context: BindContext, symbol: ObligationSymbol | RightSymbol): void {
  const named = keyOf(symbol.node);
  const event = named === null ? null : bindEvent({ ...context, owner: null }, named);
  if (event === null) return;
  context.tables.keys.set(symbol, event);
  if (symbol.kind === 'right') return;
  // What becomes of a duty follows what brought it about.
  for (const happening of Object.values(symbol.events))
    context.tables.origins.set(happening, event);
}

function keyOf(node: Obligation | Right): DutyKey['event'] | null {
  if (node.key !== null) return node.key.event;
  return node.kind === 'Obligation' && node.due?.kind === 'DueOnEach' ? node.due.schedule : null;
}

/** Resolves an obligation: its key is in scope of every line. */
export function bindObligation(context: BindContext, node: Obligation): void {
  const scope = enterKey(context, node);
  if (node.key?.condition) context.bind(context, scope, node.key.condition);
  if (node.act !== null) bindAct(context, scope, node.act, node.name);
  if (node.due !== null) bindDue(context, scope, node.due);
  if (node.while !== null) context.bind(context, scope, node.while.condition);
  if (node.grace !== null) bindDuration(context, node.grace.duration);
  if (node.cure !== null) bindCure(context, scope, node.cure);
  for (const { from } of node.late) if (from !== null) context.bind(context, scope, from);
  for (const cost of costsOf(node)) bindCost(context, scope, cost);
  for (const satisfaction of node.satisfied) bindSatisfaction(context, satisfaction);
}

/** How far an event satisfies a duty is read of that event, whichever duties are then open. */
function bindSatisfaction(context: BindContext, node: Satisfaction): void {
  const event = bindEvent(context, node.event) ?? undefined;
  if (event?.becomes === 'performance') {
    context.report(satisfiedByPerformance.at(node.event.span, { name: event.name.text }));
  }
  const by = occurrence(event, 'trigger');
  context.tables.frames.set(node, by);
  if (node.extent === null) return;
  context.bind(context, { ...enterOrigins(context, by), it: by }, node.extent);
}

/**
 * The scope of the lines of a duty or right, in which an occurrence of its key is at hand, and the one that
 * a derived event follows.
 */
export function enterKey(context: BindContext, node: Obligation | Right): Scope | null {
  if (keyOf(node) === null) return null;
  const owner = context.symbols.byDeclaration.get(node.name);
  const event = owner === undefined ? undefined : context.tables.keys.get(owner);
  const key = occurrence(event, 'key');
  context.tables.frames.set(node, key);
  return { ...enterOrigins(context, key), it: key };
}

function occurrence(
  event: EventSymbol | undefined,
  role: OccurrenceBinding['role'],
): OccurrenceBinding {
  const events = event === undefined ? [] : [event];
  return { kind: 'occurrence', role, events, isUnknown: event === undefined };
}

/** What is owed is the meaning of the obligation: its type is that of what is paid or delivered. */
function bindAct(context: BindContext, scope: Scope | null, act: Act, name: Name): void {
  for (const party of act.by) bindParty(context, party);
  if (act.kind === 'Perform') {
    bindEvent(context, act.event);
    return;
  }
  bindParty(context, act.to);
  const own = ownedBy(context, name);
  context.bind(own, scope, act.kind === 'Notify' ? act.of : act.amount);
}

/** Resolves the name of a party; one that is none is reported. */
export function bindParty(context: BindContext, name: Name): void {
  const symbol = context.symbols.find(name);
  if (symbol?.kind === 'party') {
    noteSymbol(context, name, symbol);
    return;
  }
  context.tables.referents.set(name, { kind: 'unknown' });
  const nearest = nearestOf(context, name, 'party');
  context.report(unknownParty.at(name.span, { name: name.text, nearest }));
}

function bindDue(context: BindContext, scope: Scope | null, due: Due): void {
  if (due.kind === 'DueOn') context.bind(context, scope, due.date);
}

/** `receipt of the Breach Notice`: the first notice of the event that the line names. */
function bindCure(context: BindContext, scope: Scope | null, cure: Cure): void {
  bindDuration(context, cure.duration);
  const notice: OccurrenceBinding = {
    kind: 'occurrence',
    role: 'key',
    events: [],
    isUnknown: false,
  };
  context.bind(context, enterScope(scope, notice), cure.anchor);
  if (notice.events.length > 0) context.tables.notices.set(cure, notice);
}

/** What lateness costs is read by the Term it is called, of which it is the meaning. */
function bindCost(context: BindContext, scope: Scope | null, cost: PerDay | LateInterest): void {
  const own = cost.as === null ? context : ownedBy(context, cost.as);
  if (cost.kind === 'PerDay') {
    context.bind(own, scope, cost.amount);
    return;
  }
  context.bind(own, scope, cost.rate);
  bindCounting(own, scope, cost.counting);
  bindCompounding(own, cost.compounding);
}

/** Resolves a covenant: what it reads decides whether, and when, it is breached. */
export function bindCovenant(context: BindContext, node: Covenant): void {
  const symbol = context.symbols.byDeclaration.get(node.name);
  const owner = symbol?.kind === 'covenant' ? symbol.events.breach : null;
  const tables = { ...context.tables, dependencies: context.tables.eventDependencies };
  const own = { ...context, tables, owner };
  context.bind(own, null, node.condition);
  if (node.while !== null) context.bind(own, null, node.while.condition);
}

/** `the amount paid`: of the innermost performance at hand. */
export function bindAmountPerformed(
  context: BindContext,
  scope: Scope | null,
  node: AmountPerformed,
): void {
  for (let at = scope; at !== null; at = at.outer) {
    const { binding } = at;
    if (binding.kind !== 'occurrence' || !binding.events.every(isPerformance)) continue;
    if (binding.events.length === 0) continue;
    context.tables.performances.set(node, binding);
    return;
  }
  if (!hasUnknownOccurrence(scope)) {
    context.report(amountWithoutPerformance.at(node.span, { what: node.what }));
  }
}

function isPerformance({ becomes, fields }: EventSymbol): boolean {
  return becomes === 'performance' && fields.has(AMOUNT);
}

/** `the unpaid amount of X`: of all that an obligation has brought about. */
export function bindUnpaidAmount(context: BindContext, { obligation }: UnpaidAmount): void {
  const symbol = context.symbols.find(obligation);
  if (symbol?.kind === 'obligation') {
    noteSymbol(context, obligation, symbol);
    return;
  }
  context.tables.referents.set(obligation, { kind: 'unknown' });
  const nearest = nearestOf(context, obligation, 'obligation');
  const found = { name: obligation.text, isA: symbol?.kind ?? null, nearest };
  context.report(unknownObligation.at(obligation.span, found, declaredHere(symbol)));
}

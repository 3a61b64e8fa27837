import type { Event, NoAdjustment, Statement, Target, Upon } from '@termsheet/dsl';
import { citeSection } from '../documents/document.ts';
import { exceptionWithoutRule } from '../diagnostics/exception-without-rule.ts';
import { writeToNonState } from '../diagnostics/write-to-non-state.ts';
import type { BindContext } from './bind-context.ts';
import type { BoundRule, BoundWrite } from './bound.ts';
import { bindOccurs } from './derived-events.ts';
import { enterOrigins } from './origins.ts';
import { bindParty } from './duties.ts';
import { bindEvent, declaredHere, nearestOf, noteSymbol } from './names-and-literals.ts';
import { bindRows } from './phrases.ts';
import { coveringSections } from './section-coverage.ts';
import { enterScope, withIt, type OccurrenceBinding, type Scope } from './scope.ts';
import { ownedBy } from './definitions.ts';
import type { EventSymbol, WritableSymbol } from './symbol.ts';
import { bindWindow } from './windows-and-dates.ts';

/** The writes to a state by the section they stand in, each also under every covering section. */
export type WritesBySection = Map<string, BoundWrite[]>;

export function bindEventDeclaration(context: BindContext, node: Event): void {
  bindOccurs(context, node);
  bindReceived(context, node);
  for (const name of node.by) bindParty(context, name);
}

/** `received on D` reads the fields of the event, which `it` is. */
function bindReceived(context: BindContext, node: Event): void {
  const [first] = node.names;
  if (node.received === null || first === undefined) return;
  // `event X, Y` is one text: what `it` is read of has the fields of both.
  const events = node.names.flatMap((name) => {
    const symbol = context.symbols.byDeclaration.get(name);
    return symbol?.kind === 'event' ? [symbol] : [];
  });
  const it: OccurrenceBinding = { kind: 'occurrence', role: 'trigger', events, isUnknown: false };
  context.tables.frames.set(node, it);
  const { dependencies } = context.tables;
  context.bind(ownedBy(context, first), withIt(null, it), node.received);
  const [owner, ...others] = events;
  const noted = owner === undefined ? undefined : dependencies.get(owner);
  if (noted !== undefined) for (const other of others) dependencies.set(other, noted);
}

/** Resolves a rule and notes what it writes. */
export function bindUpon(context: BindContext, node: Upon, clause: string): void {
  const events: EventSymbol[] = [];
  for (const named of node.events) {
    const event = bindEvent(context, named);
    if (event !== null) events.push(event);
  }
  const rule: BoundRule = { node, clause, events };
  const trigger: OccurrenceBinding = {
    kind: 'occurrence',
    role: 'trigger',
    events: [...events],
    isUnknown: events.length < node.events.length,
  };
  context.tables.frames.set(node, trigger);
  context.tables.rules.push(rule);
  const scope = enterOrigins(context, trigger);
  if (node.condition !== null) context.bind(context, scope, node.condition);
  if (node.effective !== null) context.bind(context, scope, node.effective.date);
  const writes: BoundWrite[] = [];
  context.tables.writes.set(rule, writes);
  for (const [statement, written] of node.statements.entries()) {
    const state = bindStatement(context, scope, written);
    if (state !== null) writes.push({ rule, statement, state });
    else if (written.kind !== 'ValidOnlyIf') noteUnresolvedWrite(context, clause);
  }
}

/** An exception to a rule whose target could not be resolved is no second mistake. */
function noteUnresolvedWrite(context: BindContext, clause: string): void {
  for (const section of coveringSections(clause)) {
    context.tables.unresolvedWrites.add(section);
  }
}

function bindStatement(
  context: BindContext,
  scope: Scope,
  statement: Statement,
): WritableSymbol | null {
  if (statement.kind === 'ValidOnlyIf') {
    context.bind(context, scope, statement.condition);
    return null;
  }
  const { target } = statement;
  if (target.of !== null) context.bind(context, scope, target.of);
  const inside = bindTargetRows(context, scope, target);
  context.bind(context, inside, statement.value);
  return bindTargetState(context, target);
}

/** In `set X for each E to V` the rows of E are in scope of V. */
function bindTargetRows(context: BindContext, scope: Scope, target: Target): Scope {
  if (target.forEach === null) return scope;
  const row = bindRows(context, target, bindEvent(context, target.forEach.event));
  bindWindow(context, scope, target.forEach.window);
  const inside = enterScope(scope, row);
  if (target.forEach.where !== null) context.bind(context, inside, target.forEach.where);
  return inside;
}

function bindTargetState(context: BindContext, target: Target): WritableSymbol | null {
  const symbol = context.symbols.find(target.name);
  if (symbol?.kind === 'state' || symbol?.kind === 'late cost') {
    context.tables.referents.set(target.name, { kind: 'declared', symbol, key: null });
    return symbol;
  }
  context.tables.referents.set(target.name, { kind: 'unknown' });
  context.report(
    writeToNonState.at(
      target.name.span,
      {
        name: target.name.text,
        isA: symbol?.kind ?? null,
        nearest: nearestOf(context, target.name, 'state'),
      },
      declaredHere(symbol),
    ),
  );
  return null;
}

/** Gathers what a `no adjustment … under §…` can reach. */
export function indexWrites(context: BindContext): ReadonlyMap<WritableSymbol, WritesBySection> {
  const index = new Map<WritableSymbol, WritesBySection>();
  const covering = new Map<string, readonly string[]>();
  for (const writes of context.tables.writes.values()) {
    for (const write of writes) {
      const sections = index.get(write.state) ?? new Map<string, BoundWrite[]>();
      index.set(write.state, sections);
      const { clause } = write.rule;
      const reached = covering.get(clause) ?? coveringSections(clause);
      covering.set(clause, reached);
      for (const section of reached) {
        const noted = sections.get(section);
        if (noted === undefined) sections.set(section, [write]);
        else noted.push(write);
      }
    }
  }
  return index;
}

/** Resolves an exception, whose condition reads the events of the rules it reaches. */
export function bindNoAdjustment(
  context: BindContext,
  written: { readonly node: NoAdjustment; readonly clause: string },
  index: ReadonlyMap<WritableSymbol, WritesBySection>,
): void {
  const { node, clause } = written;
  const symbol = context.symbols.find(node.state);
  const state = symbol?.kind === 'state' || symbol?.kind === 'late cost' ? symbol : null;
  const section = citeSection(context.documents, node.under);
  const writes = (state === null ? undefined : index.get(state)?.get(section)) ?? [];
  if (state !== null) {
    noteSymbol({ ...context, owner: null }, node.state, state);
  } else {
    context.tables.referents.set(node.state, { kind: 'unknown' });
    const nearest = nearestOf(context, node.state, 'state');
    const isA = symbol?.kind ?? null;
    context.report(
      writeToNonState.at(
        node.state.span,
        { name: node.state.text, isA, nearest },
        declaredHere(symbol),
      ),
    );
  }
  if (state !== null && writes.length === 0 && !context.tables.unresolvedWrites.has(section)) {
    context.report(
      exceptionWithoutRule.at(
        node.under.span,
        { state: state.name.text, section },
        declaredHere(state),
      ),
    );
  }
  bindException(context, { node, clause, state, writes });
}

function bindException(context: BindContext, found: Omit<BoundException, 'events'>): void {
  const events = [...new Set(found.writes.flatMap((write) => write.rule.events))];
  // Where no rule is reached nothing says which event's fields are meant, and that is reported.
  const isUnknown =
    found.writes.length === 0 ||
    found.writes.some(({ rule }) => rule.events.length < rule.node.events.length);
  const trigger: OccurrenceBinding = { kind: 'occurrence', role: 'exception', events, isUnknown };
  context.tables.frames.set(found.node, trigger);
  const reached = { ...found, events };
  context.tables.exceptions.push(reached);
  const { exception } = found.node;
  if (exception === 'increases it') return;
  context.bind(context, enterScope(null, trigger), exception);
}

type BoundException = Parameters<BindContext['tables']['exceptions']['push']>[0];

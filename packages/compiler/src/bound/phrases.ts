import type {
  Allocate,
  EventName,
  EventStatistic,
  FollowedBy,
  It,
  Largest,
  LatestOnOrBefore,
  PickEvent,
  Statistic,
  ThereIs,
} from '@termsheet/dsl';
import { allocateWithoutRow } from '../diagnostics/allocate-without-row.ts';
import { itWithoutEvent } from '../diagnostics/it-without-event.ts';
import { unknownSubject } from '../diagnostics/unknown-subject.ts';
import type { BindContext } from './bind-context.ts';
import type { RowsNode } from './bound.ts';
import { otherNumbers } from './grammatical-number.ts';
import { bindEvent, bindName, nearestOf, noteSymbol } from './names-and-literals.ts';
import {
  enterScope,
  findOccurrence,
  withoutBinding,
  withIt,
  type LocalBinding,
  type OccurrenceBinding,
  type Scope,
} from './scope.ts';
import type { EventSymbol } from './symbol.ts';
import { bindWindow } from './windows-and-dates.ts';

/** The expressions of this chapter. */
export type Phrase =
  Allocate | EventStatistic | It | Largest | LatestOnOrBefore | PickEvent | Statistic | ThereIs;

export function bindPhrase(context: BindContext, scope: Scope | null, node: Phrase): void {
  switch (node.kind) {
    case 'Statistic':
      context.bind(context, scope, node.operand);
      if (node.weight !== null) context.bind(context, scope, node.weight);
      return bindWindow(context, scope, node.window);
    case 'EventStatistic':
      return bindEventStatistic(context, scope, node);
    case 'Allocate':
      return bindAllocate(context, scope, node);
    case 'ThereIs':
      return bindThereIs(context, scope, node);
    case 'PickEvent':
      return bindPickEvent(context, scope, node);
    case 'LatestOnOrBefore':
      bindName(context, scope, node.series);
      return context.bind(context, scope, node.anchor);
    case 'Largest':
      return bindLargest(context, scope, node);
    case 'It':
      return bindIt(context, scope, node);
  }
}

/**
 * Each occurrence of an event, in turn. The window is read outside: `within 12 months before Record
 * Date` is before the record date of the rule's event, not of each row.
 */
export function bindRows(
  context: BindContext,
  node: RowsNode,
  event: EventSymbol | null,
): OccurrenceBinding {
  const row: OccurrenceBinding = {
    kind: 'occurrence',
    role: 'row',
    events: event === null ? [] : [event],
    isUnknown: event === null,
  };
  context.tables.rows.set(node, row);
  return row;
}

function bindEventStatistic(context: BindContext, scope: Scope | null, node: EventStatistic): void {
  const row = bindRows(context, node, bindEvent(context, node.event));
  bindWindow(context, scope, node.window);
  const inside = enterScope(scope, row);
  if (node.operand !== null) context.bind(context, inside, node.operand);
  if (node.weight !== null) context.bind(context, inside, node.weight);
  if (node.where !== null) context.bind(context, inside, node.where);
}

/** The amount is the same for all, so it is read without the row whose part is asked for. */
function bindAllocate(context: BindContext, scope: Scope | null, node: Allocate): void {
  const event = bindEvent(context, node.among);
  const row = bindRows(context, node, event);
  const inside = enterScope(scope, row);
  context.bind(context, inside, node.weight);
  if (node.where !== null) context.bind(context, inside, node.where);
  const whose = event === null ? null : findOccurrence(scope, event);
  context.bind(context, withoutBinding(scope, whose), node.rounding ?? node.amount);
  if (whose !== null) context.tables.parts.set(node, whose);
  else if (event !== null) {
    context.report(allocateWithoutRow.at(node.span, { among: event.name.text }));
  }
}

function bindPickEvent(context: BindContext, scope: Scope | null, node: PickEvent): void {
  const row = bindRows(context, node, bindPicked(context, node));
  bindWindow(context, scope, node.window);
  if (node.where !== null) context.bind(context, enterScope(scope, row), node.where);
}

/** `the first Business Day after D` picks a day of a calendar, of which no event is reported. */
function bindPicked(context: BindContext, node: PickEvent): EventSymbol | null {
  const symbol = context.symbols.find(node.event.name);
  if (symbol?.kind !== 'calendar' || node.window?.kind !== 'AfterWindow') {
    return bindEvent(context, node.event);
  }
  noteSymbol(context, node.event.name, symbol);
  return null;
}

function bindThereIs(context: BindContext, scope: Scope | null, node: ThereIs): void {
  const row = bindRows(context, node, bindSubject(context, node.subject));
  bindWindow(context, scope, node.window);
  const inside = enterScope(scope, row);
  if (node.where !== null) context.bind(context, inside, node.where);
  if (node.followedBy !== null) bindFollowedBy(context, inside, node.followedBy);
}

function bindFollowedBy(context: BindContext, scope: Scope, node: FollowedBy): void {
  bindRows(context, node, bindEvent(context, node.event));
  const it = scope.binding.kind === 'occurrence' ? scope.binding : null;
  bindWindow(context, it === null ? scope : withIt(scope, it), node.window);
}

/** `there is a Market Maker Bid`: an event, or a fact of several values named in the plural. */
function bindSubject(context: BindContext, subject: EventName): EventSymbol | null {
  if (subject.happening !== 'itself') return bindEvent(context, subject);
  const { name } = subject;
  const exact = context.symbols.find(name);
  if (exact?.kind === 'event') {
    noteSymbol(context, name, exact);
    return exact;
  }
  for (const text of [name.text, ...otherNumbers(name.text)]) {
    const symbol = context.symbols.find({ ...name, text });
    if (symbol?.kind === 'fact' && symbol.node.several) {
      noteSymbol(context, name, symbol);
      return null;
    }
  }
  context.tables.referents.set(name, { kind: 'unknown' });
  const nearest = nearestOf(context, name, 'event') ?? nearestOf(context, name, 'fact');
  context.report(
    unknownSubject.at(name.span, {
      name: name.text,
      isA: exact?.kind ?? null,
      nearest,
    }),
  );
  return null;
}

function bindLargest(context: BindContext, scope: Scope | null, node: Largest): void {
  const variable: LocalBinding = {
    kind: 'local',
    role: 'variable',
    name: node.variable,
    type: null,
  };
  context.tables.variables.set(node, variable);
  for (const outside of [node.from, node.to, node.step, node.otherwise]) {
    context.bind(context, scope, outside);
  }
  context.bind(context, enterScope(scope, variable), node.condition);
}

function bindIt(context: BindContext, scope: Scope | null, node: It): void {
  const it = scope?.it ?? null;
  if (it === null) context.report(itWithoutEvent.at(node.span, {}));
  else context.tables.its.set(node, it);
}

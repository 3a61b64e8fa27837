import type { Event, Name, OccursAfterEach } from '@termsheet/dsl';
import { derivedEventReported } from '../diagnostics/derived-event-reported.ts';
import { unknownField } from '../diagnostics/unknown-field.ts';
import { noteDependency, type BindContext } from './bind-context.ts';
import { eventNamed } from './event-named.ts';
import { isDeclaredBy, ownedBy } from './definitions.ts';
import { bindDuration, bindEvent } from './names-and-literals.ts';
import { bindRows } from './phrases.ts';
import { bindSchedule } from './schedules.ts';
import { type OccurrenceBinding, withIt } from './scope.ts';
import type { EventSymbol } from './symbol.ts';

/** Resolves which event a derived event follows; rules must know before any of them is read. */
export function bindOrigin(context: BindContext, symbol: EventSymbol): void {
  if (symbol.node.kind !== 'Event') return;
  const { occurs, names } = symbol.node;
  if (occurs?.kind !== 'OccursAfterEach') return;
  // `event X, Y occurs …` is one text: it is resolved with the first name.
  const [first] = names;
  const event =
    first === undefined || isDeclaredBy(context, symbol, first)
      ? bindEvent({ ...context, owner: null }, occurs.event)
      : eventNamed(context.tables, occurs.event);
  if (event !== null) context.tables.origins.set(symbol, event);
}

/** Resolves what decides whether a derived event occurs, which is no part of what a Term means. */
export function bindOccurs(context: BindContext, node: Event): void {
  const [first, ...others] = node.names;
  if (node.occurs === null || first === undefined) return;
  if (node.occurs.kind === 'Schedule') return bindSchedule(context, node, node.occurs);
  reportWhatIsReported(context, node);
  const { eventDependencies } = context.tables;
  const tables = { ...context.tables, dependencies: eventDependencies };
  const own = ownedBy({ ...context, tables }, first);
  if (node.occurs.kind === 'OccursWhen') context.bind(own, null, node.occurs.condition);
  else bindAfterEach(own, node.occurs);
  const noted = own.owner === null ? undefined : eventDependencies.get(own.owner);
  for (const other of others) {
    const symbol = context.symbols.byDeclaration.get(other);
    if (symbol !== undefined && noted !== undefined) eventDependencies.set(symbol, noted);
  }
}

/** Parties and fields are what a report tells, and nobody reports what the contract derives. */
function reportWhatIsReported(context: BindContext, node: Event): void {
  const [name] = node.names;
  const told = node.by[0] ?? node.fields[0];
  if (name === undefined || told === undefined) return;
  const what = node.by.length > 0 ? 'party' : 'field';
  context.report(derivedEventReported.at(told.span, { name: name.text, what }));
}

function bindAfterEach(context: BindContext, occurs: OccursAfterEach): void {
  const event = eventNamed(context.tables, occurs.event);
  const row = bindRows(context, occurs, event);
  if (event !== null) noteDependency(context, event, occurs.event.name);
  if (occurs.duration !== null) bindDuration(context, occurs.duration);
  if (occurs.field !== null && occurs.field !== 'receipt') {
    bindFieldOfEach(context, row, occurs.field);
  }
  const scope = withIt(null, row);
  if (occurs.where !== null) context.bind(context, scope, occurs.where);
  if (occurs.unless !== null) context.bind(context, scope, occurs.unless);
}

/** A field of the event, or a Term that is kept for each of them. */
function bindFieldOfEach(context: BindContext, row: OccurrenceBinding, field: Name): void {
  const [event] = row.events;
  if (event === undefined || event.fields.has(field.text)) {
    const referent = event === undefined ? ({ kind: 'unknown' } as const) : null;
    context.tables.referents.set(field, referent ?? { kind: 'field', of: row });
    return;
  }
  const symbol = context.symbols.find(field);
  if (symbol !== undefined && context.tables.keys.get(symbol) === event) {
    context.tables.referents.set(field, { kind: 'declared', symbol, key: row });
    noteDependency(context, symbol, field);
    return;
  }
  context.tables.referents.set(field, { kind: 'unknown' });
  const nearest = context.suggest(field.text, event.fields.keys())[0] ?? null;
  const found = { name: field.text, event: event.name.text, nearest };
  context.report(unknownField.at(field.span, found));
}

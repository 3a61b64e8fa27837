import type { Name } from '@termsheet/dsl';
import type { BindContext } from './bind-context.ts';
import type { Referent } from './referent.ts';
import {
  findOccurrence,
  hasUnknownOccurrence,
  type OccurrenceBinding,
  type Scope,
} from './scope.ts';
import type { ContractSymbol, EventSymbol } from './symbol.ts';

/** What a name stands for, innermost first; `open` where nothing in scope has it. */
export function findName(context: BindContext, scope: Scope | null, name: Name): Referent {
  const local = findLocal(scope, name.text);
  if (local !== null) return local;
  const symbol = context.symbols.find(name);
  if (symbol !== undefined) return symbolReferent(context, scope, symbol);
  const field = findImplicitField(context, scope, name);
  if (field !== null) return field;
  // What may be a field of an event that could not be resolved is no second mistake.
  const isPerhapsField = context.symbols.eventsByField.has(name.text);
  return isPerhapsField && hasUnknownOccurrence(scope)
    ? { kind: 'unknown' }
    : { kind: 'open', scope };
}

function findLocal(scope: Scope | null, name: string): Referent | null {
  for (let at = scope; at !== null; at = at.outer) {
    const { binding } = at;
    if (binding.kind === 'local') {
      if (binding.name.text === name) return { kind: 'local', local: binding };
    } else if (hasField(binding, name)) {
      return { kind: 'field', of: binding };
    }
  }
  return null;
}

function hasField(binding: OccurrenceBinding, name: string): boolean {
  const { events, role } = binding;
  if (role !== 'exception')
    return events.length > 0 && events.every(({ fields }) => fields.has(name));
  const having = events.filter(({ fields }) => fields.has(name));
  if (having.length === 0) return false;
  events.splice(0, events.length, ...having);
  return true;
}

/** A symbol as a value: an event is the occurrence in scope, a keyed symbol takes its key there. */
function symbolReferent(
  context: BindContext,
  scope: Scope | null,
  symbol: ContractSymbol,
): Referent {
  if (symbol.kind === 'event') {
    const occurrence = findOccurrence(scope, symbol) ?? findImplicitKey(scope, symbol);
    if (occurrence !== null) return { kind: 'occurrence', occurrence };
    return hasUnknownOccurrence(scope)
      ? { kind: 'unknown' }
      : { kind: 'declared', symbol, key: null };
  }
  const event = context.tables.keys.get(symbol);
  const key =
    event === undefined ? null : (findOccurrence(scope, event) ?? findImplicitKey(scope, event));
  if (event !== undefined && key === null && hasUnknownOccurrence(scope)) {
    return { kind: 'unknown' };
  }
  return { kind: 'declared', symbol, key };
}

/**
 * A reading may read the fields of one event, whose occurrences then key the ambiguity: "Cash So
 * Distributed" is one amount for each distribution, while the choice between readings is one.
 */
function findImplicitField(context: BindContext, scope: Scope | null, name: Name): Referent | null {
  const events = context.symbols.eventsByField.get(name.text) ?? [];
  const [event] = events;
  if (event === undefined || events.length > 1) return null;
  const binding = findImplicitKey(scope, event);
  return binding === null ? null : { kind: 'field', of: binding };
}

function findImplicitKey(scope: Scope | null, event: EventSymbol): OccurrenceBinding | null {
  for (let at = scope; at !== null; at = at.outer) {
    const { binding } = at;
    if (binding.kind !== 'occurrence' || binding.role !== 'key') continue;
    if (binding.events.length > 0 || binding.isUnknown) continue;
    binding.events.push(event);
    return binding;
  }
  return null;
}

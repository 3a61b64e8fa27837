import type { Name, TypeNode } from '@termsheet/dsl';
import type { EventSymbol } from './symbol.ts';

/** A parameter, the variable of `the largest N`, or the day of `check … for each D`. */
export interface LocalBinding {
  readonly kind: 'local';
  readonly role: 'parameter' | 'variable' | 'day';
  readonly name: Name;
  /** The parameter's written type; a variable's type comes from its bounds, a day is a date. */
  readonly type: TypeNode | null;
}

/** An occurrence that an expression can read: a rule's trigger, a key, or each row in turn. */
export interface OccurrenceBinding {
  readonly kind: 'occurrence';
  /** `exception`: the event of whichever rule a `no adjustment` stops. */
  readonly role: 'trigger' | 'key' | 'row' | 'exception' | 'origin';
  /**
   * The events it can be an occurrence of. Several only for `upon E or F` and for exceptions, where
   * each field read narrows them to the events that have it. Empty for the readings of an ambiguity
   * until one of them reads an event's field, which then keys the ambiguity.
   */
  readonly events: EventSymbol[];
  /** The occurrence of a derived event that follows this one; only for the role `origin`. */
  readonly of?: OccurrenceBinding;
  /** Whether its event could not be resolved, which is reported: what it would hold is not known. */
  readonly isUnknown: boolean;
}

export type Binding = LocalBinding | OccurrenceBinding;

/** What is in scope, innermost first; null is the contract itself. */
export interface Scope {
  readonly outer: Scope | null;
  readonly binding: Binding;
  /** The occurrence that `it` stands for, where it stands for one. */
  readonly it: OccurrenceBinding | null;
}

/** The scope with one more binding inside it. */
export function enterScope(outer: Scope | null, binding: Binding): Scope {
  return { outer, binding, it: outer?.it ?? null };
}

/** The scope in which `it` stands for an occurrence. */
export function withIt(outer: Scope | null, it: OccurrenceBinding): Scope {
  return { outer, binding: it, it };
}

/** The innermost occurrence of exactly this event. */
export function findOccurrence(scope: Scope | null, event: EventSymbol): OccurrenceBinding | null {
  for (let at = scope; at !== null; at = at.outer) {
    const { binding } = at;
    if (binding.kind !== 'occurrence') continue;
    if (binding.events.length === 1 && binding.events[0] === event) return binding;
  }
  return null;
}

/** The scope as it would be without one of its bindings. */
export function withoutBinding(scope: Scope | null, left: Binding | null): Scope | null {
  if (scope === null || left === null) return scope;
  const outer = withoutBinding(scope.outer, left);
  if (scope.binding === left) return outer;
  return { ...scope, outer, it: scope.it === left ? null : scope.it };
}

/** All bindings in scope, innermost first. */
export function bindingsOf(scope: Scope | null): Binding[] {
  const bindings: Binding[] = [];
  for (let at = scope; at !== null; at = at.outer) bindings.push(at.binding);
  return bindings;
}

/** Whether some occurrence in scope is of an event that could not be resolved. */
export function hasUnknownOccurrence(scope: Scope | null): boolean {
  for (let at = scope; at !== null; at = at.outer) {
    if (at.binding.kind === 'occurrence' && at.binding.isUnknown) return true;
  }
  return false;
}

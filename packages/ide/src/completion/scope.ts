import {
  type ContractSymbol,
  type EventSymbol,
  type FieldSymbol,
  type SymbolTable,
} from '@termsheet/compiler';
import type {
  Definition,
  EventName,
  Expression,
  Largest,
  Name,
  TypeNode,
  Upon,
} from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';

/** A parameter or variable in scope. */
export interface LocalName {
  readonly name: Name;
  readonly type: TypeNode | null;
  /** Of a variable: what its type is that of. */
  readonly from: Expression | null;
}

/** What a place can speak of beside the contract's own names. */
export interface LocalScope {
  readonly symbols: SymbolTable;
  /** The events whose fields are read by their names alone, the innermost first. */
  readonly events: readonly EventSymbol[];
  readonly locals: readonly LocalName[];
}

/** Reads the scope of a place from the nodes about it. */
export function scopeOf(
  { symbols }: { readonly symbols: SymbolTable },
  path: readonly SyntaxNode[],
): LocalScope {
  const events: EventSymbol[] = [];
  const locals: LocalName[] = [];
  for (const node of path.toReversed()) {
    for (const name of eventsNamedBy(node)) {
      const event = eventOf(symbols, name);
      if (event !== null && !events.includes(event)) events.push(event);
    }
    locals.push(...localsOf(node));
  }
  return { symbols, events, locals };
}

/** The event that a name stands for, or what becomes of an obligation or covenant. */
export function eventOf(symbols: SymbolTable, { name, happening }: EventName): EventSymbol | null {
  return happeningOf(symbols.byName.get(name.text), happening);
}

function happeningOf(
  symbol: ContractSymbol | undefined,
  happening: EventName['happening'],
): EventSymbol | null {
  switch (symbol?.kind) {
    case 'event':
      return symbol;
    case 'obligation':
      return happening === 'lateness' ? symbol.events.lateness : symbol.events.performance;
    case 'covenant':
      return symbol.events.breach;
    default:
      return null;
  }
}

/** A field that a place can read by its name alone. */
export function fieldInScope(scope: LocalScope, name: string): FieldSymbol | null {
  for (const { fields } of scope.events) {
    const field = fields.get(name);
    if (field !== undefined) return field;
  }
  return null;
}

interface NamingEvents {
  readonly event?: EventName | null;
  readonly forEach?: EventName | { readonly event?: EventName; readonly each?: EventName } | null;
  readonly subject?: EventName;
  readonly among?: EventName;
  readonly key?: { readonly event: EventName } | null;
  readonly occurs?: { readonly event?: EventName } | null;
}

/** The events of which a node speaks throughout. */
function eventsNamedBy(node: SyntaxNode): readonly EventName[] {
  if (node.kind === 'Upon') return (node as Upon).events;
  const { event, forEach, subject, among, key, occurs } = node as SyntaxNode & NamingEvents;
  const named = [event, subject, among, key?.event, occurs?.event];
  if (forEach !== undefined && forEach !== null) {
    if ('happening' in forEach) named.push(forEach);
    else named.push(forEach.event ?? forEach.each);
  }
  if (node.kind === 'Event' || node.kind === 'Table') named.push(ownName(node));
  return named.filter((each) => each !== undefined && each !== null && 'happening' in each);
}

/** An event's own fields may be read where it says when it is received. */
function ownName(node: SyntaxNode): EventName | null {
  const { names } = node as SyntaxNode & { readonly names?: readonly Name[] };
  const name = names?.[0];
  return name === undefined
    ? null
    : { kind: 'EventName', happening: 'itself', name, span: name.span };
}

function localsOf(node: SyntaxNode): readonly LocalName[] {
  switch (node.kind) {
    case 'Definition': {
      const { parameter } = node as Definition;
      return parameter === null ? [] : [{ name: parameter.name, type: parameter.type, from: null }];
    }
    case 'Largest': {
      const { variable, from } = node as Largest;
      return [{ name: variable, type: null, from }];
    }
    case 'Check': {
      const { forEach } = node as SyntaxNode & {
        readonly forEach: { readonly each: EventName; readonly window: object | null } | null;
      };
      if (forEach === null || forEach.window === null) return [];
      return [{ name: forEach.each.name, type: null, from: null }];
    }
    default:
      return [];
  }
}

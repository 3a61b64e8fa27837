import type {
  Accrual,
  EventName,
  Ambiguous,
  Check,
  Declaration,
  Definition,
  Fact,
  Name,
  State,
} from '@termsheet/dsl';
import { noteDependency, type BindContext } from './bind-context.ts';
import { enterOrigins } from './origins.ts';
import { bindCalendar, bindEvent, bindType } from './names-and-literals.ts';
import { enterScope, type LocalBinding, type OccurrenceBinding, type Scope } from './scope.ts';
import type { ContractSymbol } from './symbol.ts';
import { bindRows } from './phrases.ts';
import { bindWindow } from './windows-and-dates.ts';

/** The context in which a symbol's own meaning is resolved. */
export function ownedBy(context: BindContext, name: Name): BindContext {
  return { ...context, owner: context.symbols.byDeclaration.get(name) ?? null };
}

/** Resolves `for each E` of a declaration; the keys of all must be known before any body is read. */
export function bindKey(context: BindContext, symbol: ContractSymbol): void {
  if (symbol.kind !== 'definition' && symbol.kind !== 'state' && symbol.kind !== 'fact') return;
  const { forEach } = symbol.node;
  // `fact X, Y for each E` is one text: its event is resolved with the first name.
  if (forEach === null) return;
  const first = symbol.kind === 'fact' ? symbol.node.names[0] : undefined;
  const event =
    first === undefined || isDeclaredBy(context, symbol, first)
      ? bindEvent({ ...context, owner: null }, forEach)
      : keyOfName(context, first);
  if (event !== null) context.tables.keys.set(symbol, event);
}

/** In a copy of a document a symbol has another name than the one that declares it. */
export function isDeclaredBy(context: BindContext, symbol: ContractSymbol, name: Name): boolean {
  return context.symbols.byDeclaration.get(name) === symbol;
}

function keyOfName(context: BindContext, name: Name): ReturnType<typeof bindEvent> {
  const symbol = context.symbols.byDeclaration.get(name);
  return (symbol === undefined ? undefined : context.tables.keys.get(symbol)) ?? null;
}

export function bindDefinition(context: BindContext, node: Definition): void {
  const own = ownedBy(context, node.name);
  bindType(own, node.resultType);
  let scope: Scope | null = null;
  if (node.parameter !== null) {
    bindType(own, node.parameter.type);
    const { name, type } = node.parameter;
    const parameter: LocalBinding = { kind: 'local', role: 'parameter', name, type };
    context.tables.frames.set(node, parameter);
    scope = enterScope(scope, parameter);
  }
  context.bind(own, enterKey(own, node) ?? scope, node.body);
}

export function bindState(context: BindContext, node: State): void {
  const own = ownedBy(context, node.name);
  bindType(own, node.resultType);
  context.bind(own, enterKey(own, node), node.start);
}

/**
 * The scope of a declaration `for each E`, in which E's occurrence is the key, and the occurrence
 * that it follows is at hand too.
 */
export function enterKey(context: BindContext, node: Definition | State | Accrual): Scope | null {
  if (node.forEach === null) return null;
  const event = context.owner === null ? undefined : context.tables.keys.get(context.owner);
  const key: OccurrenceBinding = {
    kind: 'occurrence',
    role: 'key',
    events: event === undefined ? [] : [event],
    isUnknown: event === undefined,
  };
  context.tables.frames.set(node, key);
  return enterOrigins(context, key);
}

/** A reading may read one event's fields; its occurrences then key the ambiguity. */
export function bindAmbiguous(context: BindContext, node: Ambiguous): void {
  const own = ownedBy(context, node.name);
  const key: OccurrenceBinding = { kind: 'occurrence', role: 'key', events: [], isUnknown: false };
  const scope = enterScope(null, key);
  for (const reading of node.readings) {
    if (reading.value !== null) context.bind(own, scope, reading.value);
  }
  const [event] = key.events;
  if (event === undefined || own.owner === null) return;
  context.tables.frames.set(node, key);
  context.tables.keys.set(own.owner, event);
}

export function bindFact(context: BindContext, node: Fact): void {
  for (const [index, name] of node.names.entries()) {
    const own = ownedBy(context, name);
    if (node.series === null) continue;
    if (index === 0) bindCalendar(own, node.series);
    else {
      const referent = context.tables.referents.get(node.series);
      if (referent?.kind === 'declared') noteDependency(own, referent.symbol, node.series);
    }
  }
}

/** Resolves the types that are written of inputs and fields. */
export function bindTypes(context: BindContext, node: Declaration): void {
  if (node.kind === 'Event' || node.kind === 'Table') {
    for (const field of node.fields) bindType(context, field.type);
  } else if (node.kind === 'Blank' || node.kind === 'Unresolved' || node.kind === 'Fact') {
    bindType(context, node.type);
  }
}

export function bindCheck(context: BindContext, node: Check): void {
  if (node.forEach === null) return context.bind(context, null, node.condition);
  const { each, window, where } = node.forEach;
  const scope = enterScope(null, bindChecked(context, node, each));
  bindWindow(context, null, window);
  if (where !== null) context.bind(context, scope, where);
  return context.bind(context, scope, node.condition);
}

/** Each event or row that a check is held for; a name of nothing, before a window, stands for its days. */
function bindChecked(
  context: BindContext,
  node: Check,
  each: EventName,
): LocalBinding | OccurrenceBinding {
  const isDay = node.forEach?.window != null && context.symbols.find(each.name)?.kind !== 'event';
  if (!isDay) return bindRows(context, node, bindEvent(context, each));
  const day: LocalBinding = { kind: 'local', role: 'day', name: each.name, type: null };
  context.tables.frames.set(node, day);
  return day;
}

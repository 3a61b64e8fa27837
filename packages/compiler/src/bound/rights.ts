import type { Expression, Name, Right, RightWindow } from '@termsheet/dsl';
import { unknownField } from '../diagnostics/unknown-field.ts';
import type { BindContext } from './bind-context.ts';
import { bindParty, enterKey } from './duties.ts';
import { bindDuration, bindEvent } from './names-and-literals.ts';
import { enterScope, type OccurrenceBinding, type Scope } from './scope.ts';
import type { EventSymbol } from './symbol.ts';

/** Resolves a right: who has it, up to how much, by which event and when. */
export function bindRight(context: BindContext, node: Right): void {
  const scope = enterKey(context, node);
  const { limit, window } = node;
  if (node.key?.condition) context.bind(context, scope, node.key.condition);
  bindParty(context, node.holder);
  const event = bindEvent(context, node.by);
  if (limit !== null) {
    if (limit.field !== null) bindField(context, limit.field, event);
    context.bind(context, scope, limit.most);
  }
  if (window !== null) bindRightWindow(context, scope, window);
  if (node.while !== null) context.bind(context, scope, node.while.condition);
}

/** The field that `up to` measures is one of the event by which the right is used. */
function bindField(context: BindContext, name: Name, event: EventSymbol | null): void {
  const isField = event !== null && event.fields.has(name.text);
  context.tables.referents.set(name, isField ? { kind: 'field', of: null } : { kind: 'unknown' });
  if (isField || event === null) return;
  const nearest = context.suggest(name.text, event.fields.keys())[0] ?? null;
  const found = { name: name.text, event: event.name.text, nearest };
  context.report(unknownField.at(name.span, found));
}

function bindRightWindow(context: BindContext, scope: Scope | null, window: RightWindow): void {
  if (window.kind === 'WithinWindow') bindDuration(context, window.duration);
  for (const day of daysOf(window)) bindDay(context, scope, day);
}

/** The days that a window of a right is counted from. */
export function daysOf(window: RightWindow): readonly Expression[] {
  return window.kind === 'FromWindow' ? [window.from, window.to] : [window.anchor];
}

/** `receipt of the Election Notice`: an event that is not at hand is one that happened, or is to. */
function bindDay(context: BindContext, scope: Scope | null, day: Expression): void {
  const notice: OccurrenceBinding = {
    kind: 'occurrence',
    role: 'key',
    events: [],
    isUnknown: false,
  };
  context.bind(context, enterScope(scope, notice), day);
  if (notice.events.length > 0) context.tables.notices.set(day, notice);
}

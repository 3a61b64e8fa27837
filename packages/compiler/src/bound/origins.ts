import type { BindContext } from './bind-context.ts';
import { enterScope, type OccurrenceBinding, type Scope } from './scope.ts';
import type { EventSymbol } from './symbol.ts';

/**
 * The scope in which an occurrence is at hand: the trigger of a rule, the key of a Term or a duty.
 * What it follows, where it is derived, can be read there too, and what that one follows.
 */
export function enterOrigins(context: BindContext, trigger: OccurrenceBinding): Scope {
  const origins: OccurrenceBinding[] = [];
  const seen = new Set(trigger.events);
  let of = trigger;
  for (let event = originOfOne(context, of); event !== null; event = originOfOne(context, of)) {
    if (seen.has(event)) break;
    seen.add(event);
    of = { kind: 'occurrence', role: 'origin', events: [event], of, isUnknown: false };
    origins.push(of);
  }
  const outer = origins.reduceRight<Scope | null>(enterScope, null);
  return enterScope(outer, trigger);
}

function originOfOne(context: BindContext, { events }: OccurrenceBinding): EventSymbol | null {
  const [event] = events;
  if (event === undefined || events.length > 1) return null;
  return context.tables.origins.get(event) ?? null;
}

import type { InputContext } from './input-context.ts';

/** The index of the event that is reported under a name: an event, or the performance of an obligation. */
export function reportedEvent({ ir, names }: InputContext, name: string): number | null {
  const named = names.declared.get(name);
  if (named?.kind === 'event') return named.index;
  if (named?.kind !== 'obligation') return null;
  return ir.obligations[named.index]?.events.performance ?? null;
}

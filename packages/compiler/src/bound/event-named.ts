import type { EventName } from '@termsheet/dsl';
import type { Bound } from './bound.ts';
import type { EventSymbol } from './symbol.ts';

/** The event or table that a name stands for; null where it stands for nothing, or for something else. */
export function eventNamed(
  { referents }: Pick<Bound, 'referents'>,
  { name }: Pick<EventName, 'name'>,
): EventSymbol | null {
  const referent = referents.get(name);
  return referent?.kind === 'declared' && referent.symbol.kind === 'event' ? referent.symbol : null;
}

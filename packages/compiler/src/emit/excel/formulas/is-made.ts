import type { Env } from './env.ts';

/** Whether the contract itself brings an event about, so that it has lines of its own on the Timeline. */
export function isMade({ book }: Pick<Env, 'book'>, event: number): boolean {
  const kind = book.ir.events[event]?.source.kind;
  return kind === 'schedule' || kind === 'when' || kind === 'after each' || kind === 'duty';
}

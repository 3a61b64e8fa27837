import { NotHeld } from '../not-held.ts';
import type { Book } from './env.ts';

/** @throws NotHeld where a printed table has more in its cells than constants. */
export function requireConstants({ ir }: Book, event: number): void {
  const source = ir.events[event]?.source;
  const rows = source?.kind === 'row' ? (source.rows ?? []) : [];
  if (rows.some((row) => row.some((code) => code.kind !== 'constant'))) {
    throw new NotHeld(`a row of ${ir.events[event]?.name ?? 'a table'} is worked out`);
  }
}

import type { Expression } from '@termsheet/dsl';
import type { Bound } from './bound.ts';
import type { EventSymbol } from './symbol.ts';

/** The tables that say what stands for an occurrence. */
type OccurrenceTables = Pick<Bound, 'referents' | 'its'>;

/**
 * The events an expression can be an occurrence of (several only under `upon E or F`); null where
 * it is no occurrence. The expression must have been bound.
 */
export function eventsOf(
  tables: OccurrenceTables,
  expression: Expression,
): readonly EventSymbol[] | null {
  switch (expression.kind) {
    case 'Group':
      return eventsOf(tables, expression.inner);
    case 'It':
      return tables.its.get(expression)?.events ?? null;
    case 'Reference': {
      const referent = tables.referents.get(expression.name);
      if (referent?.kind === 'occurrence') return referent.occurrence.events;
      // `the Issuance` with none in scope is the checker's to report; its fields are known.
      if (referent?.kind !== 'declared' || referent.symbol.kind !== 'event') return null;
      return [referent.symbol];
    }
    case 'PickEvent': {
      const referent = tables.referents.get(expression.event.name);
      if (referent?.kind !== 'declared' || referent.symbol.kind !== 'event') return null;
      return [referent.symbol];
    }
    default:
      return null;
  }
}

import type { Expression, TypeNode } from '@termsheet/dsl';
import type { Bound } from './bound.ts';
import { eventNamed } from './event-named.ts';
import { nearestDayOf } from './nearest-day.ts';
import type { Referent } from './referent.ts';
import type { EventSymbol, FieldSymbol } from './symbol.ts';

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
      const type = typeOfReferent(referent, expression.name.text);
      if (type !== null) return eventsOfType(tables, type);
      // `the Issuance` with none in scope is the checker's to report; its fields are known.
      if (referent?.kind !== 'declared' || referent.symbol.kind !== 'event') return null;
      return [referent.symbol];
    }
    case 'FieldOf': {
      const referent = tables.referents.get(expression.field);
      if (referent?.kind === 'origin') return [referent.event];
      const [event] = eventsOf(tables, expression.event) ?? [];
      const field = event?.fields.get(expression.field.text);
      const type = field === undefined ? null : typeOfField(field);
      return type === null ? null : eventsOfType(tables, type);
    }
    case 'PickEvent': {
      if (nearestDayOf(tables, expression) !== null) return null;
      return asList(eventNamed(tables, expression.event));
    }
    default:
      return null;
  }
}

/** The written type of a field; what is owed under an obligation has none. */
function typeOfField({ node }: FieldSymbol): TypeNode | null {
  return node.kind === 'Obligation' ? null : node.type;
}

/** The type that is written of what a name stands for; null where none is. */
function typeOfReferent(referent: Referent | undefined, name: string): TypeNode | null {
  switch (referent?.kind) {
    case 'local':
      return referent.local.type;
    case 'field': {
      const field = referent.of?.events[0]?.fields.get(name);
      return field === undefined ? null : typeOfField(field);
    }
    case 'declared': {
      const { node } = referent.symbol;
      if (node.kind === 'Definition' || node.kind === 'State') return node.resultType;
      return node.kind === 'Blank' || node.kind === 'Fact' || node.kind === 'Unresolved'
        ? node.type
        : null;
    }
    default:
      return null;
  }
}

function eventsOfType(tables: OccurrenceTables, type: TypeNode): readonly EventSymbol[] | null {
  if (type.kind !== 'NamedType') return null;
  return asList(eventNamed(tables, type));
}

function asList(event: EventSymbol | null): readonly EventSymbol[] | null {
  return event === null ? null : [event];
}

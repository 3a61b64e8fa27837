import type { OccursAfterEach, OccursWhen } from '@termsheet/dsl';
import type { EventSource, EventSpec } from '@termsheet/runtime';
import type { EventSymbol } from '../bound/symbol.ts';
import { findStrata } from '../checked/derived-event-strata.ts';
import type { IrExpression } from './expression.ts';
import { lowerBreach } from './from-checked-covenants.ts';
import { frameFor, lowerBody } from './from-checked-definitions.ts';
import { sourceOfDuty } from './from-checked-duties.ts';
import { eventTable } from './from-checked-events-and-rules.ts';
import { declaredSymbol, lowerDay, lowerDuration } from './from-checked-names-and-literals.ts';
import { lowerRows } from './from-checked-phrases.ts';
import { lowerSchedule } from './from-checked-schedules.ts';
import { lowerTable } from './from-checked-tables.ts';
import { makeFrame, type LowerContext } from './lower-context.ts';
import type { KnownTerms } from './moves-with-history.ts';
import { headingIndex } from './rolling-headings.ts';
import { rootPlace } from './sites.ts';

/** Every event, with how it comes to be known that it happened. */
export function lowerEvents(
  context: LowerContext,
  known: KnownTerms,
): readonly EventSpec<IrExpression>[] {
  const { checked } = context;
  const { strata } = findStrata(checked.bound);
  return checked.bound.symbols.lists.event.map((symbol) => ({
    ...eventTable(checked, symbol),
    source: lowerSource(context, symbol, { stratum: strata.get(symbol) ?? 0, known }),
    receipt: lowerReceipt(context, symbol),
  }));
}

function lowerReceipt(
  context: LowerContext,
  { node, clause }: EventSymbol,
): EventSpec<IrExpression>['receipt'] {
  if (node.kind !== 'Event' || node.received === null) return null;
  const frame = frameFor(context, node);
  const place = rootPlace(context, node.received.span, { clause, frame, type: { kind: 'date' } });
  const day = lowerDay(context, place, node.received);
  return { day, site: place.site, locals: frame.size };
}

function lowerSource(
  context: LowerContext,
  symbol: EventSymbol,
  derived: { readonly stratum: number; readonly known: KnownTerms },
): EventSource<IrExpression> {
  const { node, clause } = symbol;
  const { stratum, known } = derived;
  if (node.kind === 'Table') return lowerTable(context.checked, node);
  const duty = sourceOfDuty(context.checked, symbol);
  if (duty !== null) return duty;
  if (node.kind === 'Covenant') return lowerBreach(context, { node, clause, stratum, known });
  const occurs = node.kind === 'Event' ? node.occurs : null;
  if (occurs === null) return { kind: 'reported' };
  if (occurs.kind === 'Schedule') return lowerSchedule(context, occurs, clause);
  return occurs.kind === 'OccursWhen'
    ? lowerWhen(context, { occurs, clause, stratum })
    : lowerAfterEach(context, { occurs, clause, stratum });
}

/** A declaration that makes an event happen by itself. */
export interface Derived<Node> {
  readonly occurs: Node;
  readonly clause: string;
  readonly stratum: number;
}

function lowerWhen(
  context: LowerContext,
  { occurs, clause, stratum }: Derived<OccursWhen>,
): EventSource<IrExpression> {
  const frame = makeFrame(null);
  const { code, site } = lowerBody(context, occurs.condition, { clause, frame });
  return { kind: 'when', condition: code, site, locals: frame.size, stratum };
}

function lowerAfterEach(
  context: LowerContext,
  { occurs, clause, stratum }: Derived<OccursAfterEach>,
): EventSource<IrExpression> {
  const { duration, event, field, where, unless } = occurs;
  const frame = makeFrame(null);
  const place = rootPlace(context, occurs.span, { clause, frame, type: null });
  const of = lowerRows(context, place, { node: occurs, event, window: null, where });
  const row: IrExpression = { kind: 'local', slot: of.slot, site: null };
  const followed = declaredSymbol(context, event.name);
  const index =
    field === null || field === 'receipt' || followed.kind !== 'event'
      ? undefined
      : followed.fields.get(field.text)?.index;
  const kind = field === 'receipt' ? 'receipt' : 'date of';
  const isTerm =
    field !== null &&
    field !== 'receipt' &&
    context.checked.bound.referents.get(field)?.kind === 'declared';
  const named = isTerm
    ? lowerDay(context, place, { kind: 'Reference', name: field, span: field.span })
    : null;
  return {
    kind: 'after each',
    of,
    anchor:
      named ??
      (index === undefined
        ? { kind, occurrence: row, site: null }
        : { kind: 'field', event: followed.index, field: index, of: row, site: null }),
    waits: isTerm,
    by: duration === null ? null : lowerDuration(context, duration),
    deadlines: duration === null ? null : headingIndex(context, occurs.span),
    unless: unless === null ? null : context.lower(context, place, unless),
    site: place.site,
    locals: frame.size,
    stratum,
  };
}

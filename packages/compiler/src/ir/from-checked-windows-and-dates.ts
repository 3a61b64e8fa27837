import type { DateInQuestion, NearestOpenDay, Window, WindowOf } from '@termsheet/dsl';
import type { WindowSpec } from '@termsheet/runtime';
import type { DateExpression } from '../bound/windows-and-dates.ts';
import type { IrExpression } from './expression.ts';
import { declaredSymbol, lowerDay, lowerDuration } from './from-checked-names-and-literals.ts';
import type { LowerContext, Place } from './lower-context.ts';
import { innerPlace } from './sites.ts';

export function lowerWindow(
  context: LowerContext,
  place: Place,
  window: Window,
): WindowSpec<IrExpression> {
  switch (window.kind) {
    case 'FromWindow':
      return {
        kind: 'from',
        from: lowerDay(context, place, window.from),
        to: lowerDay(context, place, window.to),
        end: window.end,
      };
    case 'AfterWindow':
      return { kind: 'after', anchor: lowerLastBefore(context, place, window) };
    case 'OverWindow':
      return {
        kind: 'over',
        length: lowerDuration(context, window.duration),
        direction: window.direction,
        anchor: lowerDay(context, place, window.anchor),
      };
    case 'WithinWindow':
      return {
        kind: 'within',
        length: lowerDuration(context, window.duration),
        direction: window.direction,
        anchor: lowerDay(context, place, window.anchor),
      };
    case 'AtLeastBeforeWindow':
      return {
        kind: 'at least before',
        length: lowerDuration(context, window.duration),
        anchor: lowerDay(context, place, window.anchor),
      };
  }
}

/** The last day that is not in the window: D itself, or of `on or after D` the day before it. */
function lowerLastBefore(
  context: LowerContext,
  place: Place,
  { word, anchor }: WindowOf<'AfterWindow'>,
): IrExpression {
  const day = lowerDay(context, place, anchor);
  if (word === 'after') return day;
  const duration = { count: 1, unit: 'days' } as const;
  return { kind: 'offset', duration, direction: 'before', anchor: day, site: null };
}

export function lowerDate(
  context: LowerContext,
  outer: Place,
  node: DateExpression | DateInQuestion,
): IrExpression {
  if (node.kind === 'DayOfMonth' || node.kind === 'DaysBetween') {
    return lowerCounted(context, outer, node);
  }
  const place = innerPlace(context, outer, node);
  const { site } = place;
  switch (node.kind) {
    case 'DateInQuestion':
      return { kind: 'date in question', site };
    case 'DateOfEvent': {
      const kind = node.which === 'date' ? 'date of' : node.which;
      return { kind, occurrence: context.lower(context, place, node.event), site };
    }
    case 'DateOffset':
      return {
        kind: 'offset',
        duration: lowerDuration(context, node.duration),
        direction: node.direction,
        anchor: lowerDay(context, place, node.anchor),
        site,
      };
    case 'NearestOpenDay':
      return lowerNearest(context, place, node);
  }
}

/** The nearest of the days of a calendar or of the dates of a schedule; both are asked alike. */
export function lowerNearest(
  context: LowerContext,
  { site, ...place }: Place,
  near: Pick<NearestOpenDay, 'calendar' | 'direction' | 'anchor'>,
): IrExpression {
  const { kind, index } = declaredSymbol(context, near.calendar);
  const { direction } = near;
  const anchor = lowerDay(context, { ...place, site }, near.anchor);
  return kind === 'calendar'
    ? { kind: 'nearest open day', calendar: index, direction, anchor, site }
    : { kind: 'schedule date', event: index, direction, anchor, site };
}

function lowerCounted(
  context: LowerContext,
  place: Place,
  node: Extract<DateExpression, { readonly kind: 'DayOfMonth' | 'DaysBetween' }>,
): IrExpression {
  if (node.kind === 'DayOfMonth') {
    return {
      kind: 'day of month',
      day: Number(node.day),
      month: node.month,
      anchor: lowerDay(context, place, node.anchor),
    };
  }
  return {
    kind: 'days between',
    from: lowerDay(context, place, node.from),
    to: lowerDay(context, place, node.to),
  };
}

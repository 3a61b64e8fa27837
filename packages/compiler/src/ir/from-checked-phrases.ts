import type {
  Allocate,
  EventName,
  EventStatistic,
  Expression,
  Largest,
  LatestOnOrBefore,
  PickEvent,
  Statistic,
  ThereIs,
  Window,
} from '@termsheet/dsl';
import type { Rows } from '@termsheet/runtime';
import type { RowsNode } from '../bound/bound.ts';
import { nearestDayOf } from '../bound/nearest-day.ts';
import type { Phrase } from '../bound/phrases.ts';
import type { IrExpression } from './expression.ts';
import { declaredSymbol, lowerDay, lowerOccurrence } from './from-checked-names-and-literals.ts';
import { lowerNearest, lowerWindow } from './from-checked-windows-and-dates.ts';
import { lowerStep } from './from-checked-roundings.ts';
import { slotOf, takeSlot, type LowerContext, type Place } from './lower-context.ts';
import { rowParts } from './parts-of.ts';
import { innerPlace, partPlace } from './sites.ts';
import { slotsRead } from './slots-read.ts';

export function lowerPhrase(context: LowerContext, place: Place, node: Phrase): IrExpression {
  switch (node.kind) {
    case 'Statistic':
      return lowerStatistic(context, place, node);
    case 'EventStatistic':
      return lowerEventStatistic(context, place, node);
    case 'Allocate':
      return lowerAllocate(context, place, node);
    case 'ThereIs':
      return lowerThereIs(context, place, node);
    case 'PickEvent':
      return lowerPickEvent(context, place, node);
    case 'LatestOnOrBefore':
      return lowerLatest(context, place, node);
    case 'Largest':
      return lowerLargest(context, place, node);
    case 'It': {
      const binding = context.checked.bound.its.get(node);
      if (binding === undefined) throw new Error('`it` was not resolved');
      const { site } = innerPlace(context, place, node);
      return { kind: 'local', slot: slotOf(place.frame, binding), site };
    }
  }
}

function lowerStatistic(context: LowerContext, outer: Place, node: Statistic): IrExpression {
  const place = innerPlace(context, outer, node);
  const { statistic, window } = node;
  const count = node.count === null ? null : Number(node.count);
  const operand = context.lower(context, place, node.operand);
  if (window === null) {
    return { kind: 'list statistic', statistic, count, operand, site: place.site };
  }
  return {
    kind: 'sample',
    statistic,
    count,
    operand,
    weight: lowerWeight(context, place, node),
    window: lowerWindow(context, place, window),
    days: context.checked.sampledDays.get(node)?.index ?? null,
    site: place.site,
  };
}

/** What runs through occurrences of an event. */
export interface RowsParts {
  readonly node: RowsNode;
  readonly event: EventName;
  readonly window: Window | null;
  readonly where: Expression | null;
}

/** The window is read once, outside; the condition for each occurrence, in a slot of its own. */
export function lowerRows(
  context: LowerContext,
  place: Place,
  parts: RowsParts,
): Rows<IrExpression> {
  const { window, where } = parts;
  const lowered = window === null ? null : lowerWindow(context, place, window);
  const binding = context.checked.bound.rows.get(parts.node);
  if (binding === undefined) throw new Error('rows were not resolved');
  const slot = takeSlot(place.frame, binding);
  return {
    event: declaredSymbol(context, parts.event.name).index,
    slot,
    window: lowered,
    where: where === null ? null : context.lower(context, place, where),
  };
}

function lowerEventStatistic(
  context: LowerContext,
  outer: Place,
  node: EventStatistic,
): IrExpression {
  const place = innerPlace(context, outer, node);
  const { statistic, operand } = node;
  const rows = lowerRows(context, place, { ...node, node });
  return {
    kind: 'event statistic',
    statistic,
    rows,
    operand: operand === null ? null : context.lower(context, place, operand),
    weight: lowerWeight(context, place, node),
    site: place.site,
  };
}

function lowerAllocate(context: LowerContext, outer: Place, node: Allocate): IrExpression {
  const place = innerPlace(context, outer, node);
  const { rounding, remainder } = node;
  const whose = context.checked.bound.parts.get(node);
  if (whose === undefined) throw new Error('whose part it is was not resolved');
  const amount = context.lower(context, place, node.amount);
  const rows = lowerRows(context, place, { ...node, node, event: node.among, window: null });
  const within = innerPlace(context, place, node.weight);
  const weight = context.lower(context, within, node.weight);
  const step = rounding === null ? null : lowerStep(context, place, rounding);
  const divided = [amount, weight, ...rowParts(rows), ...(step === null ? [] : [step])];
  return {
    kind: 'allocate',
    amount,
    rows,
    weight,
    weightSite: within.site,
    row: { kind: 'local', slot: slotOf(place.frame, whose), site: null },
    rounding: rounding === null || step === null ? null : { mode: rounding.mode, step },
    remainder,
    reads: slotsRead(divided, rows.slot),
    site: place.site,
  };
}

function lowerWeight(
  context: LowerContext,
  place: Place,
  { weight }: Statistic | EventStatistic,
): IrExpression | null {
  return weight === null ? null : context.lower(context, place, weight);
}

function lowerThereIs(context: LowerContext, outer: Place, node: ThereIs): IrExpression {
  const symbol = declaredSymbol(context, node.subject.name);
  const { negated } = node;
  if (symbol.kind === 'fact') {
    const part = { span: node.subject.span, label: null, value: null };
    const { site } = partPlace(context, outer, part);
    const operand = { kind: 'fact', index: symbol.index, key: null, site } as const;
    return { kind: 'has values', operand, negated };
  }
  const place = innerPlace(context, outer, node);
  const rows = lowerRows(context, place, { ...node, node, event: node.subject });
  const { followedBy } = node;
  return {
    kind: 'there is',
    rows,
    followedBy:
      followedBy === null
        ? null
        : {
            negated: followedBy.negated,
            rows: lowerRows(context, place, { ...followedBy, node: followedBy, where: null }),
          },
    negated,
    site: place.site,
  };
}

function lowerPickEvent(context: LowerContext, outer: Place, node: PickEvent): IrExpression {
  const place = innerPlace(context, outer, node);
  const nearest = nearestDayOf(context.checked.bound, node);
  if (nearest !== null) {
    return lowerNearest(context, place, { calendar: node.event.name, ...nearest });
  }
  const rows = lowerRows(context, place, { ...node, node });
  return { kind: 'pick event', which: node.which, rows, site: place.site };
}

function lowerLatest(context: LowerContext, outer: Place, node: LatestOnOrBefore): IrExpression {
  const place = innerPlace(context, outer, node);
  const referent = context.checked.bound.referents.get(node.series);
  const key = referent?.kind === 'declared' ? referent.key : null;
  const anchor = lowerDay(context, place, node.anchor);
  return {
    kind: 'latest',
    fact: declaredSymbol(context, node.series).index,
    key: key === null ? null : lowerOccurrence(place, key),
    anchor,
    site: place.site,
  };
}

function lowerLargest(context: LowerContext, outer: Place, node: Largest): IrExpression {
  const place = innerPlace(context, outer, node);
  const binding = context.checked.bound.variables.get(node);
  if (binding === undefined) throw new Error('a variable was not resolved');
  const lower = (part: Expression): IrExpression => context.lower(context, place, part);
  const [from, to, step] = [lower(node.from), lower(node.to), lower(node.step)];
  const slot = takeSlot(place.frame, binding);
  const within = innerPlace(context, place, node.condition);
  const condition = context.lower(context, within, node.condition);
  const conditionSite = within.site;
  const otherwise = lower(node.otherwise);
  const { site } = place;
  return { kind: 'largest', slot, from, to, step, condition, conditionSite, otherwise, site };
}

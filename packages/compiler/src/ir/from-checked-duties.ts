import type {
  Act,
  AmountPerformed,
  Cure,
  Expression,
  LateInterest,
  Obligation,
  PerDay,
  Satisfaction,
  UnpaidAmount,
} from '@termsheet/dsl';
import type {
  ActSpec,
  CureSpec,
  DueSpec,
  DutyKeySpec,
  EventSource,
  FieldSpec,
  LateSpec,
  ObligationSpec,
  RuleSpec,
  SatisfactionSpec,
  StateSpec,
  WriteSpec,
} from '@termsheet/runtime';
import { takenOverBy } from '../checked/taken-over.ts';
import { AMOUNT, costsOf } from '../bound/declare-duties.ts';
import type { EventSymbol, LateCostSymbol, ObligationSymbol } from '../bound/symbol.ts';
import type { Checked } from '../checked/checked.ts';
import type { IrExpression } from './expression.ts';
import { frameFor, lowerBody, type LoweredBody } from './from-checked-definitions.ts';
import {
  declaredSymbol,
  figure,
  lowerDuration,
  stateIndex,
} from './from-checked-names-and-literals.ts';
import { lowerBearing } from './from-checked-interest.ts';
import {
  makeFrame,
  slotOf,
  takeSlot,
  type Frame,
  type LowerContext,
  type Place,
} from './lower-context.ts';
import { floorOf } from './floor-of.ts';
import { movesWithHistory, type KnownTerms } from './moves-with-history.ts';
import { headingIndex } from './rolling-headings.ts';
import { innerPlace, rootPlace } from './sites.ts';
import { valueTypeOf } from './value-type-of.ts';

/** An obligation being lowered: its key, if it has one, is in the first slot. */
interface Lowering {
  readonly symbol: ObligationSymbol;
  readonly frame: Frame;
  readonly known: KnownTerms;
}

export function lowerObligation(
  context: LowerContext,
  symbol: ObligationSymbol,
  known: KnownTerms,
): ObligationSpec<IrExpression> {
  const { node, clause, events } = symbol;
  const frame = frameFor(context, node);
  const { site } = rootPlace(context, node.span, { clause, frame, type: null });
  const lowering = { symbol, frame, known };
  const parties = (node.act?.by ?? []).map((party) => declaredSymbol(context, party).name.text);
  const spec = {
    name: symbol.name.text,
    clause,
    by: parties,
    binds: node.act?.binds ?? 'all',
    to: recipientOf(context, node),
    act: lowerAct(context, lowering),
    key: lowerKey(context, lowering),
    due: lowerDue(context, lowering),
    while: optional(context, lowering, node.while?.condition ?? null),
    grace: node.grace === null ? null : lowerDuration(context, node.grace.duration),
    deadlines: headingIndex(context, symbol.name.span),
    cure: node.cure === null ? null : lowerCure(context, lowering, node.cure),
    late: costsOf(node).map((cost) => lowerCost(context, lowering, cost)),
    satisfied: node.satisfied.map((each) => lowerSatisfaction(context, symbol, each)),
    events: indexesOf(events),
    site,
  };
  return { ...spec, locals: frame.size };
}

/** How much an event satisfies is worked out in a frame that holds the event alone. */
function lowerSatisfaction(
  context: LowerContext,
  symbol: ObligationSymbol,
  node: Satisfaction,
): SatisfactionSpec<IrExpression> {
  const event = declaredSymbol(context, node.event.name).index;
  if (node.extent === null) return { event, extent: null, locals: 1 };
  const frame = frameFor(context, node);
  const type = valueTypeOf(context.checked.symbolTypes.get(symbol));
  const { clause } = symbol;
  const { code, site } = lowerBody(context, node.extent, { clause, frame, type });
  return { event, extent: { value: code, site }, locals: frame.size };
}

function recipientOf(context: LowerContext, { act }: Obligation): string | null {
  if (act === null || act.kind === 'Perform') return null;
  return declaredSymbol(context, act.to).name.text;
}

/** An expression of an obligation, in a site of its own. */
function lowerLine(
  context: LowerContext,
  { symbol, frame }: Lowering,
  expression: Expression,
): LoweredBody {
  return lowerBody(context, expression, { clause: symbol.clause, frame });
}

function optional(
  context: LowerContext,
  lowering: Lowering,
  expression: Expression | null,
): IrExpression | null {
  return expression === null ? null : lowerLine(context, lowering, expression).code;
}

/** The events that an obligation brings about, by their indexes. */
export function indexesOf(
  events: ObligationSymbol['events'],
): ObligationSpec<IrExpression>['events'] {
  const { arising, performance, lateness } = events;
  return { arising: arising.index, performance: performance.index, lateness: lateness.index };
}

const VERBS = {
  Pay: 'pays',
  Deliver: 'delivers',
  Notify: 'notifies',
  Perform: 'performs',
} as const;

/** What an act is called. */
export function verbOf(act: Act): ActSpec<IrExpression>['verb'] {
  return VERBS[act.kind];
}

function lowerAct(context: LowerContext, lowering: Lowering): ActSpec<IrExpression> {
  const { act } = lowering.symbol.node;
  if (act === null) throw new Error('an obligation without an act was not reported');
  if (act.kind === 'Perform') {
    const event = declaredSymbol(context, act.event.name).index;
    return { verb: 'performs', amount: null, event };
  }
  const { code, site } = lowerLine(context, lowering, act.kind === 'Notify' ? act.of : act.amount);
  const takes = takenOverBy(context.checked.bound, lowering.symbol).map(
    ({ reference }) => lowerLine(context, lowering, reference).code,
  );
  const type = valueTypeOf(context.checked.symbolTypes.get(lowering.symbol));
  return { verb: verbOf(act), amount: { value: code, type, site, takes }, event: null };
}

/** What accrued and is taken over comes about with the duty, each in a field of its own. */
export function takenFields(
  checked: Checked,
  { node, becomes }: EventSymbol,
): readonly FieldSpec[] {
  const obligation =
    node.kind === 'Obligation' ? checked.bound.symbols.byDeclaration.get(node.name) : undefined;
  if (becomes !== 'arising' || obligation?.kind !== 'obligation') return [];
  return takenOverBy(checked.bound, obligation).map(({ state }) => ({
    name: state.name.text,
    type: valueTypeOf(checked.symbolTypes.get(state)),
    several: false,
  }));
}

/** What a duty takes over accrues no more: a rule upon its arising takes it off. */
export function lowerTaking(
  context: LowerContext,
  symbol: ObligationSymbol,
): readonly RuleSpec<IrExpression>[] {
  const { bound } = context.checked;
  const taken = takenOverBy(bound, symbol);
  const { act } = symbol.node;
  if (taken.length === 0 || act?.kind !== 'Pay') return [];
  const { clause, events } = symbol;
  const event = events.arising.index;
  const arisen: IrExpression = { kind: 'local', slot: 0, site: null };
  const frame = makeFrame(null);
  const writes = taken.map(({ state, reference }, place): WriteSpec<IrExpression> => {
    const type = valueTypeOf(context.checked.symbolTypes.get(state));
    const root = rootPlace(context, reference.span, { clause, frame, type });
    const inner = innerPlace(context, root, reference);
    const field = place + events.arising.fields.size;
    return {
      state: stateIndex(context, state),
      key: bound.keys.has(state)
        ? { kind: 'one', occurrence: { kind: 'origin', of: arisen, site: null } }
        : null,
      how: 'reduce by',
      value: { kind: 'field', event, field, of: arisen, site: inner.site },
      site: root.site,
      exceptions: [],
    };
  });
  const { site } = rootPlace(context, act.span, { clause, frame, type: null });
  const always = { when: null, effective: null, validity: [] };
  return [{ clause, event, ...always, writes, site, locals: 1 }];
}

function lowerKey(context: LowerContext, lowering: Lowering): DutyKeySpec<IrExpression> | null {
  const { symbol } = lowering;
  const event = context.checked.bound.keys.get(symbol);
  if (event === undefined) return null;
  return {
    event: event.index,
    when: optional(context, lowering, symbol.node.key?.condition ?? null),
  };
}

function lowerDue(context: LowerContext, lowering: Lowering): DueSpec<IrExpression> {
  const { due } = lowering.symbol.node;
  switch (due?.kind) {
    case 'DueOn': {
      const { code, site } = lowerDay(context, lowering, due.date);
      const moves = movesWithHistory(lowering.known, code);
      return { kind: 'on', date: rolled(context, due.date, { code, site }), moves, site };
    }
    case 'DueOnEach': {
      const key: IrExpression = { kind: 'local', slot: 0, site: null };
      const { clause } = lowering.symbol;
      const frame = makeFrame(null);
      const { site } = rootPlace(context, due.span, { clause, frame, type: null });
      const date: IrExpression = { kind: 'date of', occurrence: key, site: null };
      return { kind: 'on', date, moves: false, site };
    }
    case 'DueWithoutDay':
      return { kind: 'without day', words: due.words };
    default:
      throw new Error('an obligation without a due date was not reported');
  }
}

/** An occurrence stands for the day it happened on. */
function lowerDay(context: LowerContext, lowering: Lowering, date: Expression): LoweredBody {
  const { code, site } = lowerLine(context, lowering, date);
  if (context.checked.types.get(date)?.kind !== 'occurrence') return { code, site };
  return { code: { kind: 'date of', occurrence: code, site: null }, site };
}

/** A deadline counted in calendar days may roll; a date that the contract names does not. */
function rolled(
  context: LowerContext,
  date: Expression,
  { code: day, site }: LoweredBody,
): IrExpression {
  const isCounted = date.kind === 'DateOffset' && date.duration.unit.kind === 'calendar';
  const heading = isCounted ? headingIndex(context, date.span) : null;
  return heading === null ? day : { kind: 'rolled', day, heading, site };
}

function lowerCure(context: LowerContext, lowering: Lowering, cure: Cure): CureSpec<IrExpression> {
  const binding = context.checked.bound.notices.get(cure);
  const slot = binding === undefined ? null : takeSlot(lowering.frame, binding);
  const event = binding?.events[0];
  const { code } = lowerDay(context, lowering, cure.anchor);
  return {
    length: lowerDuration(context, cure.duration),
    anchor: code,
    notice: slot === null || event === undefined ? null : { event: event.index, slot },
  };
}

function lowerCost(
  context: LowerContext,
  lowering: Lowering,
  cost: PerDay | LateInterest,
): LateSpec<IrExpression> {
  const { node } = lowering.symbol;
  const name = cost.as?.text ?? null;
  const line = node.late.find((late) => late.cost === cost);
  const date = line?.from == null ? null : lowerDay(context, lowering, line.from).code;
  const from = date === null ? null : { date, moves: movesWithHistory(lowering.known, date) };
  if (cost.kind === 'LateInterest') {
    const { clause } = lowering.symbol;
    const type = valueTypeOf(context.checked.symbolTypes.get(lowering.symbol));
    const place = rootPlace(context, cost.span, { clause, frame: lowering.frame, type });
    return { name, type, from, cost: { kind: 'interest', ...lowerBearing(context, place, cost) } };
  }
  const { code, site } = lowerLine(context, lowering, cost.amount);
  const { symbolTypes, types, bound } = context.checked;
  const named = cost.as === null ? undefined : bound.symbols.byDeclaration.get(cost.as);
  const found = named === undefined ? types.get(cost.amount) : symbolTypes.get(named);
  return { name, type: valueTypeOf(found), from, cost: { kind: 'per day', amount: code, site } };
}

/** What lateness costs accrues; rules may take off or add. It stands behind the contract's own states. */
export function lowerLateCost(
  context: LowerContext,
  symbol: LateCostSymbol,
): StateSpec<IrExpression> {
  const { clause } = symbol;
  const frame = makeFrame(null);
  const type = valueTypeOf(context.checked.symbolTypes.get(symbol));
  const { site } = rootPlace(context, symbol.name.span, { clause, frame, type });
  const parts = symbol.costs.map(({ obligation, cost }) => ({
    obligation: obligation.index,
    line: costsOf(obligation.node).indexOf(cost),
  }));
  return {
    name: symbol.name.text,
    type,
    clause,
    keyedBy: null,
    start: figure('0'),
    accrual: null,
    accrues: { kind: 'late cost', parts, site },
    floor: floorOf(type, true),
    site,
    locals: 0,
  };
}

/** What becomes of a duty, by its index; null for every other event. */
export function sourceOfDuty(
  checked: Checked,
  { node, becomes }: EventSymbol,
): Extract<EventSource<IrExpression>, { readonly kind: 'duty' }> | null {
  if (node.kind !== 'Obligation' || becomes === null || becomes === 'breach') return null;
  const obligation = checked.bound.symbols.byDeclaration.get(node.name)?.index ?? 0;
  return { kind: 'duty', obligation, happening: becomes };
}

/** `the amount paid`: a field of the performance at hand. */
export function lowerAmountPerformed(
  context: LowerContext,
  place: Place,
  node: AmountPerformed,
): IrExpression {
  const binding = context.checked.bound.performances.get(node);
  const event = binding?.events[0];
  const field = event?.fields.get(AMOUNT);
  if (binding === undefined || event === undefined || field === undefined) {
    throw new Error('a performance was not resolved');
  }
  const { site } = innerPlace(context, place, node);
  const of: IrExpression = { kind: 'local', slot: slotOf(place.frame, binding), site: null };
  return { kind: 'field', event: event.index, field: field.index, of, site };
}

export function lowerUnpaidAmount(
  context: LowerContext,
  place: Place,
  node: UnpaidAmount,
): IrExpression {
  const { site } = innerPlace(context, place, node);
  const { index } = declaredSymbol(context, node.obligation);
  return { kind: 'unpaid', obligation: index, site };
}

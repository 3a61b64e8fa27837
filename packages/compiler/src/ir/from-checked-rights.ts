import type { Expression, RightWindow } from '@termsheet/dsl';
import type { RightDaySpec, RightSpec } from '@termsheet/runtime';
import type { RightSymbol } from '../bound/symbol.ts';
import type { IrExpression } from './expression.ts';
import { comesNoSooner } from './from-checked-covenants.ts';
import { frameFor, lowerBody } from './from-checked-definitions.ts';
import { declaredSymbol, lowerDay, lowerDuration } from './from-checked-names-and-literals.ts';
import { takeSlot, type Frame, type LowerContext, type Place } from './lower-context.ts';
import type { KnownTerms } from './moves-with-history.ts';
import { headingIndex } from './rolling-headings.ts';
import { rootPlace } from './sites.ts';

/** A right being lowered: what it is given for, if anything, is in the first slot. */
interface Lowering {
  readonly symbol: RightSymbol;
  readonly frame: Frame;
  readonly place: Place;
  readonly known: KnownTerms;
}

export function lowerRight(
  context: LowerContext,
  symbol: RightSymbol,
  known: KnownTerms,
): RightSpec<IrExpression> {
  const { node, clause } = symbol;
  const frame = frameFor(context, node);
  const place = rootPlace(context, node.span, { clause, frame, type: null });
  const lowering = { symbol, frame, place, known };
  const { opens, closes } = lowerWindow(context, lowering, node.window);
  const spec = {
    name: symbol.name.text,
    clause,
    holder: declaredSymbol(context, node.holder).name.text,
    verb: node.verb,
    event: declaredSymbol(context, node.by.name).index,
    key: lowerKey(context, lowering),
    limit: lowerLimit(context, lowering),
    opens,
    closes,
    before: lowerBefore(context, lowering),
    while: lowerWhile(context, lowering),
    site: place.site,
  };
  return { ...spec, locals: frame.size };
}

function lowerKey(
  context: LowerContext,
  { symbol, place }: Lowering,
): RightSpec<IrExpression>['key'] {
  const event = context.checked.bound.keys.get(symbol);
  if (event === undefined) return null;
  const when = symbol.node.key?.condition ?? null;
  return { event: event.index, when: when === null ? null : context.lower(context, place, when) };
}

function lowerLimit(
  context: LowerContext,
  { symbol, place }: Lowering,
): RightSpec<IrExpression>['limit'] {
  const { limit } = symbol.node;
  const field = context.checked.rightFields.get(symbol.node)?.limit ?? null;
  if (limit === null || field === null) return null;
  return {
    field: field.index,
    most: context.lower(context, place, limit.most),
    site: place.site,
  };
}

/** The condition has a site of its own, whose words say why a use is void. */
function lowerWhile(
  context: LowerContext,
  { symbol, frame }: Lowering,
): RightSpec<IrExpression>['while'] {
  const { node, clause } = symbol;
  if (node.while === null) return null;
  const { code, site } = lowerBody(context, node.while.condition, { clause, frame });
  return { condition: code, site };
}

function lowerBefore(
  context: LowerContext,
  { symbol, place }: Lowering,
): RightSpec<IrExpression>['before'] {
  const { window } = symbol.node;
  const field = context.checked.rightFields.get(symbol.node)?.time ?? null;
  if (window?.kind !== 'BeforeWindow' || window.time === null || field === null) return null;
  return { time: context.lower(context, place, window.time), field: field.index };
}

type Window = Pick<RightSpec<IrExpression>, 'opens' | 'closes'>;
type Day = RightDaySpec<IrExpression>;

function lowerWindow(
  context: LowerContext,
  lowering: Lowering,
  window: RightWindow | null,
): Window {
  if (window === null) return { opens: [], closes: [] };
  const lower = (day: Expression, counted: Omit<Counted, 'day'>): readonly Day[] =>
    lowerDays(context, lowering, { day, ...counted });
  const { site } = lowering.place;
  switch (window.kind) {
    case 'WithinWindow': {
      const days = lower(window.anchor, { which: 'last', splitting: null });
      const length = lowerDuration(context, window.duration);
      const far = days.map((day) => offset(day, { length, direction: window.direction, site }));
      if (window.direction === 'before') return { opens: far.map(backwards), closes: days };
      const isCounted = window.duration.unit.kind === 'calendar';
      const heading = isCounted ? headingIndex(context, window.span) : null;
      if (heading === null) return { opens: days, closes: far };
      return { opens: days, closes: far.map((day) => rolled(day, heading, site)) };
    }
    case 'FromWindow': {
      const to = lower(window.to, UNTIL);
      const closes = window.end === 'until' ? to.map((day) => dayBefore(day, site)) : to;
      return { opens: lower(window.from, FROM), closes };
    }
    case 'AfterWindow': {
      const after = { length: { count: 1, unit: 'days' }, direction: 'after', site } as const;
      const days = lower(window.anchor, FROM);
      const opens = window.word === 'after' ? days.map((day) => offset(day, after)) : days;
      return { opens, closes: [] };
    }
    case 'BeforeWindow': {
      const days = lower(window.anchor, UNTIL);
      return {
        opens: [],
        closes: window.time === null ? days.map((day) => dayBefore(day, site)) : days,
      };
    }
  }
}

interface Offset {
  readonly length: Extract<IrExpression, { readonly kind: 'offset' }>['duration'];
  readonly direction: 'after' | 'before';
  readonly site: number;
}

function offset(day: Day, { length, direction, site }: Offset): Day {
  const code: IrExpression = {
    kind: 'offset',
    duration: length,
    direction,
    anchor: day.day,
    site,
  };
  return { ...day, day: code };
}

/** The last day of what goes on until a day: if that has not come, it is not over today. */
function dayBefore(day: Day, site: number): Day {
  return offset(day, { length: { count: 1, unit: 'days' }, direction: 'before', site });
}

/** A stretch before a day that has not come may have begun. */
function backwards(day: Day): Day {
  return { ...day, waits: false };
}

function rolled(day: Day, heading: number, site: number): Day {
  return { ...day, day: { kind: 'rolled', day: day.day, heading, site } };
}

/** A day that a window is counted from. */
interface Counted {
  readonly day: Expression;
  /** Which of the events that it names is meant, where none is at hand. */
  readonly which: 'first' | 'last';
  /** Of which of two days each counts by itself. */
  readonly splitting: 'earlier' | 'later' | null;
}

/** `from the later of A and B`: it opens once each has come. */
const FROM = { which: 'last', splitting: 'later' } as const;

/** `until the earlier of A and B`: the one that comes closes it, whether or not the other does. */
const UNTIL = { which: 'first', splitting: 'earlier' } as const;

function lowerDays(
  context: LowerContext,
  { frame, place, known }: Lowering,
  { day, which, splitting }: Counted,
): readonly Day[] {
  const binding = context.checked.bound.notices.get(day);
  const slot = binding === undefined ? null : takeSlot(frame, binding);
  const event = binding?.events[0];
  const notice = slot === null || event === undefined ? null : { event: event.index, slot, which };
  const parts = splitting === null ? [] : partsOf(context, day, splitting);
  if (parts.length < 2) {
    const code = lowerDay(context, place, day);
    return [{ day: code, notice, waits: waits(known, code) }];
  }
  return parts.map((part) => {
    const { clause } = place;
    const own = rootPlace(context, part.span, { clause, frame, type: null });
    const code = lowerDay(context, own, part);
    return { day: code, notice, waits: waits(known, code) };
  });
}

/** The days of which the earlier, or the later, counts, also where a definition says it. */
function partsOf(
  context: LowerContext,
  day: Expression,
  splitting: 'earlier' | 'later',
): readonly Expression[] {
  if (day.kind === 'Group') return partsOf(context, day.inner, splitting);
  if (day.kind === 'List') {
    if (day.operator !== splitting) return [day];
    return day.items.flatMap(({ value }) => partsOf(context, value, splitting));
  }
  if (day.kind !== 'Reference') return [day];
  const { bound } = context.checked;
  const referent = bound.referents.get(day.name);
  const symbol = referent?.kind === 'declared' ? referent.symbol : null;
  if (symbol?.kind !== 'definition' || bound.keys.has(symbol)) return [day];
  const { parameter, body } = symbol.node;
  const parts = parameter === null ? partsOf(context, body, splitting) : [];
  return parts.length > 1 ? parts : [day];
}

/** Whether a day that has not come lies ahead: one that is recorded, or that is counted from such a day. */
function waits(known: KnownTerms, day: IrExpression): boolean {
  if (day.kind === 'state' || day.kind === 'fact' || day.kind === 'receipt') return true;
  if (day.kind === 'list' && day.operator === 'greatest') {
    return day.items.every(({ value }) => value.kind === 'constant' || waits(known, value));
  }
  if (day.kind === 'offset') return day.direction === 'after' && waits(known, day.anchor);
  if (day.kind === 'definition' && day.key === null) {
    const body = known.definitions[day.index]?.body;
    return body !== undefined && waits(known, body);
  }
  return comesNoSooner(known, day);
}

import type { Effective, Expression } from '@termsheet/dsl';
import type { BoundWrite } from '../bound/bound.ts';
import { isReported } from '../bound/occurs-of.ts';
import type { ContractSymbol, EventSymbol, WritableSymbol } from '../bound/symbol.ts';
import { orderWithinADay } from '../diagnostics/order-within-a-day.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';
import { placeOf, statementOf } from './rules-commute.ts';
import { symbolsIn } from '../checked/symbols-in.ts';

/** So far are the Terms that a write reads followed; what lies beyond is left to the evaluation. */
const MAX_SYMBOLS = 200;

/** So many events that write one Term are held against each other. */
const MAX_EVENTS = 40;

/** So many of the rules are shown. */
const MAX_PLACES = 4;

/** How a write changes its state, where writes of one kind give the same in either order. */
type Kind = 'lowest' | 'sum' | 'scale' | 'other';

/** When in the course of a day something is read or written; what comes in another part never ties. */
type Part = 'before opening' | 'effect' | 'event';

/** One write of one event. */
interface Writing {
  readonly event: EventSymbol;
  readonly write: BoundWrite;
  readonly kind: Kind;
  readonly part: Part;
  /** The states that decide whether it is written: with the event, whenever it takes effect. */
  readonly tests: ReadonlySet<WritableSymbol>;
  /** The states that decide what is written, read as it takes effect. */
  readonly reads: ReadonlySet<WritableSymbol>;
}

/**
 * Two different events of one day give the same in either order. Where they do not, an evaluation in
 * which both fall on one day says so; this tells it of the contract beforehand.
 */
export const eventsOfADayCommute: SettledRule = (context) => {
  const writings = new Map<WritableSymbol, Writing[]>();
  for (const writes of context.checked.bound.writes.values()) {
    for (const write of writes) {
      const sofar = writings.get(write.state) ?? [];
      writings.set(write.state, sofar);
      sofar.push(...writingsOf(context, write));
    }
  }
  for (const [state, all] of writings) report(context, { state, all, writings });
};

function writingsOf(context: SettledContext, write: BoundWrite): readonly Writing[] {
  const statement = statementOf(write);
  if (statement === undefined || statement.kind === 'ValidOnlyIf') return [];
  const { condition, effective } = write.rule.node;
  const inValue = statesRead(context, statement.value);
  const inCondition =
    condition === null ? new Set<WritableSymbol>() : statesRead(context, condition);
  const kind = kindOf(context, { write, inValue, inCondition });
  const part = partOf(effective);
  const read = { part, tests: inCondition, reads: inValue };
  // Derived events come after all that is reported, whatever its order.
  return write.rule.events.filter(isReported).map((event) => ({ event, write, kind, ...read }));
}

function partOf(effective: Effective | null): Part {
  if (effective === null) return 'event';
  return effective.beforeOpening ? 'before opening' : 'effect';
}

function kindOf(
  context: SettledContext,
  read: {
    readonly write: BoundWrite;
    readonly inValue: ReadonlySet<WritableSymbol>;
    readonly inCondition: ReadonlySet<WritableSymbol>;
  },
): Kind {
  const { write, inValue, inCondition } = read;
  const { state } = write;
  const statement = statementOf(write);
  if (statement === undefined || statement.kind === 'ValidOnlyIf') return 'other';
  if (statement.kind === 'Set') {
    if (inCondition.has(state)) return 'other';
    return isScaled(context, statement.value, state) ? 'scale' : 'other';
  }
  if (inValue.has(state)) return 'other';
  // `when it is less than the price, reduce the price to it` is the lowest in whatever order.
  if (statement.kind === 'Reduce' && statement.how === 'to') return 'lowest';
  return inCondition.has(state) ? 'other' : 'sum';
}

/** `X * k`, `X / k` or `k * X` with a `k` that does not depend on X. */
function isScaled(context: SettledContext, value: Expression, state: WritableSymbol): boolean {
  if (value.kind === 'Group') return isScaled(context, value.inner, state);
  if (value.kind !== 'Arithmetic' || (value.operator !== '*' && value.operator !== '/')) {
    return false;
  }
  const isFree = (part: Expression): boolean => !statesRead(context, part).has(state);
  const isScale = (part: Expression): boolean =>
    isState(context, part, state) || isScaled(context, part, state);
  if (isScale(value.left)) return isFree(value.right);
  return value.operator === '*' && isScale(value.right) && isFree(value.left);
}

function isState({ checked }: SettledContext, part: Expression, state: WritableSymbol): boolean {
  if (part.kind !== 'Reference') return false;
  const referent = checked.bound.referents.get(part.name);
  return referent?.kind === 'declared' && referent.symbol === state;
}

/** The states that an expression reads, itself or through other Terms. */
function statesRead({ checked }: SettledContext, root: Expression): ReadonlySet<WritableSymbol> {
  const states = new Set<WritableSymbol>();
  const seen = new Set<ContractSymbol>(symbolsIn(checked.bound, root));
  for (const symbol of seen) {
    if (symbol.kind === 'state') states.add(symbol);
    if (seen.size > MAX_SYMBOLS) break;
    for (const { symbol: next } of checked.bound.dependencies.get(symbol) ?? []) {
      // What a state starts at is no matter of order.
      if (symbol.kind !== 'state') seen.add(next);
    }
  }
  return states;
}

interface Reported {
  readonly state: WritableSymbol;
  readonly all: readonly Writing[];
  readonly writings: ReadonlyMap<WritableSymbol, readonly Writing[]>;
}

function report(context: SettledContext, { state, all, writings: every }: Reported): void {
  const pairs: (readonly [EventSymbol, EventSymbol])[] = [];
  const places = new Set<BoundWrite>();
  const writings = all.slice(0, MAX_EVENTS);
  for (const one of writings) {
    const beside = writings.filter((other) => one.part === other.part && !areAlike(one, other));
    const before = [
      ...writersOf(every, { states: one.tests, part: 'event' }),
      ...writersOf(every, { states: one.reads, part: one.part }),
    ].filter(({ write }) => write.state !== state);
    for (const { event } of [...beside, ...before]) {
      if (event === one.event) continue;
      pairs.push([one.event, event]);
      places.add(one.write);
    }
  }
  if (pairs.length === 0) return;
  const related = [...places].slice(0, MAX_PLACES).map((write) => ({
    span: placeOf(write),
    message: `upon ${write.rule.events.map(({ name }) => name.text).join(' or ')}`,
  }));
  const parameters = { state: state.name.text, ...nameEvents(pairs) };
  context.report(orderWithinADay.at(state.name.span, parameters, { related }));
}

/** What is written to some states in one part of the day. */
function writersOf(
  writings: ReadonlyMap<WritableSymbol, readonly Writing[]>,
  wanted: { readonly states: ReadonlySet<WritableSymbol>; readonly part: Part },
): readonly Writing[] {
  return [...wanted.states]
    .flatMap((state) => writings.get(state) ?? [])
    .filter(({ part }) => part === wanted.part);
}

/** The events of all pairs, with the one that is in every pair told apart. */
function nameEvents(pairs: readonly (readonly [EventSymbol, EventSymbol])[]) {
  const events = [...new Set(pairs.flat())].toSorted((left, right) => left.index - right.index);
  const hub = events.find((event) => pairs.every((pair) => pair.includes(event))) ?? null;
  const others = events.filter((event) => event !== hub).map(({ name }) => name.text);
  return { hub: hub?.name.text ?? null, events: others };
}

/** Writes of one kind are taken together in any order; any other kind is not. */
function areAlike(one: Writing, other: Writing): boolean {
  return one.kind === other.kind && one.kind !== 'other';
}

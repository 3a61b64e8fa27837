import type { Bound, Dependency } from '../bound/bound.ts';
import { occursOf } from '../bound/occurs-of.ts';
import type { ContractSymbol, EventSymbol } from '../bound/symbol.ts';
import { orderByDependency, type CycleStep } from './dependency-order.ts';

/** Which derived events are decided before which others of their day. */
export interface DerivedEventStrata {
  /** 0 where no derived event bears on it, else one more than the highest that does. */
  readonly strata: ReadonlyMap<EventSymbol, number>;
  /** Ways round: each event is decided by something that in the end its own rules change. */
  readonly cycles: readonly (readonly CycleStep[])[];
}

/**
 * Orders the derived events of one day. One bears on another where the other asks for it, follows it,
 * or reads a Term that rules upon it change.
 */
export function findStrata(bound: Bound): DerivedEventStrata {
  const known = found.get(bound);
  if (known !== undefined) return known;
  const strata = orderDerived(bound);
  found.set(bound, strata);
  return strata;
}

/** The rule that there is such an order asks for it, and then the evaluation that follows it. */
const found = new WeakMap<Bound, DerivedEventStrata>();

function orderDerived(bound: Bound): DerivedEventStrata {
  const derived = bound.symbols.lists.event.filter(isDerived);
  if (derived.length === 0) return { strata: new Map(), cycles: [] };
  const dependencies = withWriters(bound);
  const groups = orderByDependency({ dependencies }, derived);
  const levels = new Map<ContractSymbol, number>();
  for (const { symbols } of groups) {
    // What is solved together is decided together.
    const reads = symbols.flatMap((symbol) => dependencies.get(symbol) ?? []);
    const level = reads.reduce(
      (highest, { symbol: read }) =>
        Math.max(highest, (levels.get(read) ?? 0) + (isDerived(read) ? 1 : 0)),
      0,
    );
    for (const symbol of symbols) levels.set(symbol, level);
  }
  const cycles = groups.flatMap(({ cycle }) => (cycle === null ? [] : [cycle]));
  return {
    strata: new Map(derived.map((event) => [event, levels.get(event) ?? 0])),
    // Definitions that go round by themselves are reported as such.
    cycles: cycles.filter((steps) => steps.some(({ symbol }) => isDerived(symbol))),
  };
}

function isDerived(symbol: ContractSymbol): boolean {
  if (symbol.kind !== 'event') return false;
  if (symbol.becomes === 'breach') return true;
  const occurs = occursOf(symbol);
  // The dates of a schedule happen at the opening, before anything that a derived event could change.
  return occurs !== null && occurs.kind !== 'Schedule';
}

/** What each symbol reads, a derived event and a Term that rules upon one change included. */
function withWriters(bound: Bound): ReadonlyMap<ContractSymbol, readonly Dependency[]> {
  const all = new Map<ContractSymbol, readonly Dependency[]>();
  const note = (symbol: ContractSymbol, reads: readonly Dependency[]): void => {
    // Most symbols read nothing but what they say, of which no copy is made.
    const noted = all.get(symbol);
    if (noted === undefined) all.set(symbol, reads);
    else if (reads.length > 0) all.set(symbol, [...noted, ...reads]);
  };
  for (const [symbol, reads] of bound.dependencies) note(symbol, readOnTheDay(symbol, reads));
  for (const [symbol, reads] of bound.eventDependencies) note(symbol, reads);
  for (const { symbol, reads } of dutiesBroughtAbout(bound)) note(symbol, reads);
  for (const writes of bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const derived = rule.events.filter(isDerived);
      if (derived.length === 0) continue;
      const span = rule.node.statements[statement]?.span ?? rule.node.span;
      note(
        state,
        derived.map((symbol) => ({ symbol, span })),
      );
    }
  }
  return all;
}

/** What is owed, and that it is done, follows the events that bring the duty, or its doing, about. */
function* dutiesBroughtAbout(
  bound: Bound,
): Iterable<{ readonly symbol: ContractSymbol; readonly reads: readonly Dependency[] }> {
  for (const obligation of bound.symbols.lists.obligation) {
    const { act, satisfied } = obligation.node;
    const done = [
      ...(act?.kind === 'Perform' ? [act.event.name] : []),
      ...satisfied.map(({ event }) => event.name),
    ].map((name) => bound.referents.get(name));
    const sources = [
      bound.keys.get(obligation),
      ...done.map((referent) => (referent?.kind === 'declared' ? referent.symbol : null)),
    ];
    const { span } = obligation.name;
    const reads = sources.flatMap((symbol) =>
      symbol != null && isDerived(symbol) ? [{ symbol, span }] : [],
    );
    const { arising, performance } = obligation.events;
    for (const symbol of [obligation, arising, performance]) yield { symbol, reads };
  }
}

/** What accrues is on the principal, and at the rate, of the days before: of the day it needs neither. */
function readOnTheDay(symbol: ContractSymbol, reads: readonly Dependency[]): readonly Dependency[] {
  if (symbol.kind !== 'state' || symbol.node.kind !== 'Accrual') return reads;
  const earlier = [symbol.node.principal.span, symbol.node.rate.span];
  return reads.filter(({ span }) =>
    earlier.every(({ start, end }) => span.start < start || span.end > end),
  );
}

import type { Bound, Dependency } from '../bound/bound.ts';
import type { ContractSymbol } from '../bound/symbol.ts';

/** What each symbol reads. */
export type Dependencies = Pick<Bound, 'dependencies'>;

/** Symbols that all read one another, directly or through others; or one that no circle leads through. */
export interface DependencyGroup {
  readonly symbols: readonly ContractSymbol[];
  /** A way round: every symbol reads the next, the last the first; null where there is none. */
  readonly cycle: readonly CycleStep[] | null;
}

/** One step of a cycle: what reads the next symbol, and where it does. */
export interface CycleStep {
  readonly symbol: ContractSymbol;
  readonly reads: Dependency;
}

interface Visit {
  readonly symbol: ContractSymbol;
  readonly dependencies: readonly Dependency[];
  next: number;
}

interface Search {
  readonly bound: Dependencies;
  readonly indexes: Map<ContractSymbol, number>;
  readonly lowest: Map<ContractSymbol, number>;
  readonly open: ContractSymbol[];
  readonly isOpen: Set<ContractSymbol>;
  readonly groups: (readonly ContractSymbol[])[];
}

/**
 * Groups in an order in which each comes after what it reads: Tarjan's strongly connected components, with a stack of its own: a chain of definitions can be
 * longer than the call stack is deep.
 */
export function orderByDependency(
  bound: Dependencies,
  symbols: Iterable<ContractSymbol>,
): readonly DependencyGroup[] {
  const search: Search = {
    bound,
    indexes: new Map(),
    lowest: new Map(),
    open: [],
    isOpen: new Set(),
    groups: [],
  };
  for (const symbol of symbols) if (!search.indexes.has(symbol)) visitFrom(search, symbol);
  return search.groups.map((group) => ({ symbols: group, cycle: cycleIn(bound, group) }));
}

function visitFrom(search: Search, root: ContractSymbol): void {
  const visits = [enter(search, root)];
  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    const dependency = visit.dependencies[visit.next];
    visit.next += 1;
    if (dependency === undefined) {
      visits.pop();
      leave(search, visit.symbol, visits.at(-1)?.symbol ?? null);
    } else if (!search.indexes.has(dependency.symbol)) {
      visits.push(enter(search, dependency.symbol));
    } else if (search.isOpen.has(dependency.symbol)) {
      lower(search, visit.symbol, search.indexes.get(dependency.symbol) ?? 0);
    }
  }
}

function enter(search: Search, symbol: ContractSymbol): Visit {
  const index = search.indexes.size;
  search.indexes.set(symbol, index);
  search.lowest.set(symbol, index);
  search.open.push(symbol);
  search.isOpen.add(symbol);
  return { symbol, dependencies: search.bound.dependencies.get(symbol) ?? [], next: 0 };
}

function leave(search: Search, symbol: ContractSymbol, parent: ContractSymbol | null): void {
  const lowest = search.lowest.get(symbol) ?? 0;
  if (parent !== null) lower(search, parent, lowest);
  if (lowest !== search.indexes.get(symbol)) return;
  const group = search.open.splice(search.open.lastIndexOf(symbol));
  for (const member of group) search.isOpen.delete(member);
  search.groups.push(group);
}

function lower(search: Search, symbol: ContractSymbol, index: number): void {
  search.lowest.set(symbol, Math.min(search.lowest.get(symbol) ?? index, index));
}

/** A shortest way round through the group's first symbol; null where it does not read itself. */
function cycleIn(
  bound: Dependencies,
  group: readonly ContractSymbol[],
): readonly CycleStep[] | null {
  const [alone, ...others] = group;
  // Nearly every symbol is a group of its own.
  if (others.length === 0) {
    const reads = alone && bound.dependencies.get(alone)?.find(({ symbol }) => symbol === alone);
    return reads === undefined ? null : [{ symbol: reads.symbol, reads }];
  }
  const members = new Set(group);
  const [start] = group.toSorted((left, right) => left.name.span.start - right.name.span.start);
  if (start === undefined) return null;
  const cameFrom = new Map<ContractSymbol, CycleStep>();
  const queue = [start];
  for (const symbol of queue) {
    for (const reads of bound.dependencies.get(symbol) ?? []) {
      if (reads.symbol === start) return wayTo({ symbol, reads }, cameFrom);
      if (!members.has(reads.symbol) || cameFrom.has(reads.symbol)) continue;
      cameFrom.set(reads.symbol, { symbol, reads });
      queue.push(reads.symbol);
    }
  }
  return null;
}

function wayTo(
  last: CycleStep,
  cameFrom: ReadonlyMap<ContractSymbol, CycleStep>,
): readonly CycleStep[] {
  const steps = [last];
  let step = cameFrom.get(last.symbol);
  while (step !== undefined) {
    steps.push(step);
    step = cameFrom.get(step.symbol);
  }
  return steps.reverse();
}

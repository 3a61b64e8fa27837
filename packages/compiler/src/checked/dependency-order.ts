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

/** A symbol that the search has come to. */
interface Visit {
  readonly symbol: ContractSymbol;
  readonly dependencies: readonly Dependency[];
  next: number;
  readonly index: number;
  /** The least index that a way from here leads to. */
  lowest: number;
  /** Whether its group is not yet known. */
  isOpen: boolean;
}

interface Search {
  readonly bound: Dependencies;
  readonly visits: Map<ContractSymbol, Visit>;
  readonly open: Visit[];
  readonly groups: (readonly ContractSymbol[])[];
}

const NOTHING: readonly Dependency[] = [];

/**
 * Groups in an order in which each comes after what it reads: Tarjan's strongly connected components, with a stack of its own: a chain of definitions can be
 * longer than the call stack is deep.
 */
export function orderByDependency(
  bound: Dependencies,
  symbols: Iterable<ContractSymbol>,
): readonly DependencyGroup[] {
  const search: Search = { bound, visits: new Map(), open: [], groups: [] };
  for (const symbol of symbols) if (!search.visits.has(symbol)) visitFrom(search, symbol);
  return search.groups.map((group) => ({ symbols: group, cycle: cycleIn(bound, group) }));
}

function visitFrom(search: Search, root: ContractSymbol): void {
  const path = [enter(search, root)];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const dependency = visit.dependencies[visit.next];
    visit.next += 1;
    if (dependency === undefined) {
      path.pop();
      leave(search, visit, path.at(-1) ?? null);
      continue;
    }
    const known = search.visits.get(dependency.symbol);
    if (known === undefined) path.push(enter(search, dependency.symbol));
    else if (known.isOpen) lower(visit, known.index);
  }
}

function enter(search: Search, symbol: ContractSymbol): Visit {
  const index = search.visits.size;
  const dependencies = search.bound.dependencies.get(symbol) ?? NOTHING;
  const visit = { symbol, dependencies, next: 0, index, lowest: index, isOpen: true };
  search.visits.set(symbol, visit);
  search.open.push(visit);
  return visit;
}

function leave(search: Search, visit: Visit, parent: Visit | null): void {
  if (parent !== null) lower(parent, visit.lowest);
  if (visit.lowest !== visit.index) return;
  // Nearly every symbol is a group of its own.
  if (search.open.at(-1) === visit) {
    search.open.pop();
    visit.isOpen = false;
    search.groups.push([visit.symbol]);
    return;
  }
  const group = search.open.splice(search.open.lastIndexOf(visit));
  for (const member of group) member.isOpen = false;
  search.groups.push(group.map(({ symbol }) => symbol));
}

function lower(visit: Visit, index: number): void {
  visit.lowest = Math.min(visit.lowest, index);
}

/** A shortest way round through the group's first symbol; null where it does not read itself. */
function cycleIn(
  bound: Dependencies,
  group: readonly ContractSymbol[],
): readonly CycleStep[] | null {
  const [alone] = group;
  if (group.length === 1) {
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

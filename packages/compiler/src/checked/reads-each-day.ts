import type { Expression } from '@termsheet/dsl';
import { nearestDayOf } from '../bound/nearest-day.ts';
import type { ContractSymbol } from '../bound/symbol.ts';
import type { Checked } from './checked.ts';
import { childrenOf } from './children-of.ts';
import { STEADY } from './steady-expressions.ts';

/** Expressions that give the same from one event to the next as long as what stands in them does. */
const STEADY_BETWEEN_EVENTS: ReadonlySet<Expression['kind']> = new Set([
  ...STEADY,
  'FieldOf',
  'ImmediatelyBefore',
  'IsWithin',
  'ItemsOf',
  'It',
  'Interpolation',
  'NearestOpenDay',
  'DateOfEvent',
]);

/**
 * Whether what expressions give may change on a day on which nothing happens: since they count from
 * the date in question, look over a window, read a series or what accrues. What is not known to stand
 * still is taken to move.
 */
export function readsEachDay(checked: Checked, expressions: readonly Expression[]): boolean {
  const waiting = [...expressions];
  const seen = new Set<ContractSymbol>();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isSteady(checked, node)) return true;
    const { expressions: parts, names } = childrenOf(node);
    waiting.push(...parts);
    for (const name of names) {
      const referent = checked.bound.referents.get(name);
      if (referent?.kind !== 'declared' || seen.has(referent.symbol)) continue;
      seen.add(referent.symbol);
      const meaning = meaningOf(referent.symbol);
      if (meaning === 'moves') return true;
      waiting.push(...meaning);
    }
  }
  return false;
}

function isSteady(checked: Checked, node: Expression): boolean {
  switch (node.kind) {
    case 'EventStatistic':
      return node.window === null;
    case 'PickEvent':
      return node.window === null || nearestDayOf(checked.bound, node) !== null;
    case 'ThereIs':
      return node.window === null && node.followedBy === null;
    case 'Comparison':
    case 'IsEither':
      // Which of two clocks is ahead differs from day to day.
      return checked.types.get(node.left)?.kind !== 'time';
    default:
      return STEADY_BETWEEN_EVENTS.has(node.kind);
  }
}

/** The expressions that a symbol's value rests on, or that it moves by itself. */
function meaningOf(symbol: ContractSymbol): readonly Expression[] | 'moves' {
  switch (symbol.kind) {
    case 'definition':
      return [symbol.node.body];
    case 'ambiguity':
      return symbol.node.readings.flatMap(({ value }) => (value === null ? [] : [value]));
    case 'fact':
      return symbol.node.series === null ? [] : 'moves';
    case 'state':
      return symbol.node.kind === 'Accrual' ? 'moves' : [];
    case 'blank':
    case 'unresolved':
    case 'party':
    case 'event':
      return [];
    default:
      return 'moves';
  }
}

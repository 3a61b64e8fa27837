import type { Exact } from '@termsheet/runtime';
import type { Constant } from './constant-of.ts';

/** How a figure stands to another. */
export type Relation = 'below' | 'equal' | 'above';

/** What is known of a figure or a day: between which others it lies, and which it is not. */
export interface Range {
  readonly kind: 'range';
  readonly low: Limit | null;
  readonly high: Limit | null;
  readonly not: readonly Exact[];
}

interface Limit {
  readonly value: Exact;
  /** Whether the limit itself is left out. */
  readonly isOpen: boolean;
}

/** What is known of a member, a text or yes/no; `allowed` is null where the words are not listed. */
export interface Words {
  readonly kind: 'words';
  readonly allowed: ReadonlySet<string> | null;
  readonly not: ReadonlySet<string>;
}

/** How two figures that both depend on inputs stand to one another. */
export interface Order {
  readonly kind: 'order';
  readonly allowed: ReadonlySet<Relation>;
}

export type Domain = Range | Words | Order;

/** More exclusions than this are not kept: each is compared with each. */
const MAX_NOT = 16;

/** The range with a figure's relation to a constant added; null where nothing is left. */
export function narrowRange(
  range: Range,
  relations: readonly Relation[],
  value: Exact,
): Range | null {
  const below = relations.includes('below');
  const above = relations.includes('above');
  const equal = relations.includes('equal');
  if (below && above) {
    if (equal || range.not.length >= MAX_NOT) return range;
    return nonEmpty({ ...range, not: [...range.not, value] });
  }
  const limit = { value, isOpen: !equal };
  return nonEmpty({
    ...range,
    low: below ? range.low : tighter(range.low, limit, 'above'),
    high: above ? range.high : tighter(range.high, limit, 'below'),
  });
}

/** Of two limits on one side, the one that leaves less. */
function tighter(held: Limit | null, limit: Limit, side: 'above' | 'below'): Limit {
  if (held === null) return limit;
  const order = held.value.compare(limit.value);
  if (order === 0) return held.isOpen ? held : limit;
  return (side === 'above') === order > 0 ? held : limit;
}

function nonEmpty(range: Range): Range | null {
  const { low, high, not } = range;
  if (low === null || high === null) return range;
  const order = low.value.compare(high.value);
  if (order > 0 || (order === 0 && (low.isOpen || high.isOpen))) return null;
  return order === 0 && not.some((value) => value.equals(low.value)) ? null : range;
}

/** The words with all but some ruled out; null where nothing is left. */
export function requireOneOf(words: Words, some: readonly string[]): Words | null {
  const allowed = some.filter((word) => (words.allowed?.has(word) ?? true) && !words.not.has(word));
  return allowed.length === 0 ? null : { ...words, allowed: new Set(allowed) };
}

/** The words with one ruled out; null where nothing is left. */
export function ruleOut(words: Words, word: string): Words | null {
  const not = new Set([...words.not, word]);
  const isLeft = words.allowed === null || [...words.allowed].some((each) => !not.has(each));
  return isLeft ? { ...words, not } : null;
}

/** Two orders that both hold; null where nothing is left. */
export function narrowOrder(order: Order, relations: readonly Relation[]): Order | null {
  const allowed = new Set(relations.filter((relation) => order.allowed.has(relation)));
  return allowed.size === 0 ? null : { kind: 'order', allowed };
}

/** Whether two constants are the same. */
export function isSameConstant(left: Constant, right: Constant): boolean {
  return left.kind === 'figure' && right.kind === 'figure'
    ? left.value.equals(right.value)
    : left.kind === right.kind && left.value === right.value;
}

import { add, divide, greater, lesser, multiply } from '../arithmetic/quantities.ts';
import { Exact } from '../exact/exact.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { impossible, mergeMissing, Missing } from '../value/missing.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import type { Value } from '../value/value.ts';

export type Statistic = 'average' | 'highest' | 'lowest' | 'sum';

/**
 * A statistic of several figures (highest and lowest also of dates). Every one of them is needed; a
 * sum of nothing is zero, and any other statistic of nothing is impossible.
 */
export function summarise(statistic: Statistic, values: readonly Value[]): Value {
  const missing = firstMissing(values);
  if (missing !== null) return missing;
  const [first, ...rest] = values;
  if (first === undefined) {
    return statistic === 'sum'
      ? Exact.ZERO
      : impossible(`there is nothing to take the ${statistic} of`);
  }
  switch (statistic) {
    case 'sum':
      return rest.reduce(add, first);
    case 'average':
      return divide(rest.reduce(add, first), Exact.of(values.length));
    case 'highest':
      return rest.reduce(greater, first);
    case 'lowest':
      return rest.reduce(lesser, first);
  }
}

/** The n lowest (or highest) of several figures, as a list; too few of them is impossible. */
export function pickExtremes(
  statistic: 'highest' | 'lowest',
  count: number,
  values: readonly Value[],
): Value {
  const missing = firstMissing(values);
  if (missing !== null) return missing;
  if (values.length < count) {
    return impossible(
      `there are ${values.length} values, and the ${count} ${statistic} are asked for`,
    );
  }
  const figures = values.filter((value) => value instanceof Exact);
  if (figures.length < values.length) return Opaque.INSTANCE;
  const sorted = figures.sort((a, b) => a.compare(b));
  return statistic === 'lowest' ? sorted.slice(0, count) : sorted.slice(-count);
}

/** Reads a value together with its weight. */
export function pairing(value: Code, weight: Code): Code {
  return (frame) => [value(frame), weight(frame)];
}

/** The average of values that count as often as their weights, each value with its weight behind it. */
export function weightedAverage(pairs: readonly Value[]): Value {
  const products: Value[] = [];
  const weights: Value[] = [];
  for (const pair of pairs) {
    const [value = Exact.ZERO, weight = Exact.ZERO] = isList(pair) ? pair : [];
    products.push(multiply(value, weight));
    weights.push(weight);
  }
  if (pairs.length === 0) return summarise('average', []);
  const whole = summarise('sum', weights);
  // No value that is still to come could mend it.
  if (whole instanceof Exact && whole.isZero()) return impossible('its weights add up to zero');
  return divide(summarise('sum', products), whole);
}

/** The absence that several operands give together, or null where each has a value. */
export function firstMissing(values: readonly Value[]): Missing | null {
  let merged: Missing | null = null;
  for (const value of values) {
    if (value instanceof Missing) merged = merged === null ? value : mergeMissing(merged, value);
  }
  return merged;
}

/** A statistic of a list: of a `several` fact, or of the n lowest. */
export interface ListStatistic {
  readonly site: number;
  readonly statistic: Statistic;
  readonly count: number | null;
  readonly operand: Code;
}

export function listStatistic(frame: Frame, spec: ListStatistic): Value {
  return frame.window(spec.site, () => {
    const list = spec.operand(frame);
    if (!isList(list)) return list;
    if (spec.count === null) return summarise(spec.statistic, list);
    return pickExtremes(spec.statistic === 'highest' ? 'highest' : 'lowest', spec.count, list);
  });
}

/** Whether a `several` fact has any value: recorded as absent, it has none. */
export function hasValues(list: Value, negated: boolean): Value {
  if (isList(list)) return list.length > 0 !== negated;
  if (list instanceof Missing) return list.kind === 'none' ? negated : list;
  return !negated;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

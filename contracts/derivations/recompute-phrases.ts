import type { Expression } from '@termsheet/dsl';
import { Exact, Missing, type Step, type Value } from '@termsheet/runtime';
import { figure, NotShown, truth } from './plain-values.ts';
import { either, fold } from './fold-values.ts';
import type { Reckoning } from './reckoning.ts';

type Phrase = Extract<
  Expression,
  {
    readonly kind:
      | 'Statistic'
      | 'EventStatistic'
      | 'Allocate'
      | 'ThereIs'
      | 'PickEvent'
      | 'LatestOnOrBefore'
      | 'OnDays'
      | 'Largest'
      | 'IsWithin'
      | 'It'
      | 'TimeLiteral'
      | 'Hole';
  }
>;

/** A phrase over days or events: what each of them gives stands among the parts of its step. */
export function recomputePhrase({ shown }: Reckoning, node: Phrase): Value {
  const { parts } = shown;
  switch (node.kind) {
    case 'Statistic':
      return statistic(node, partsOf(parts, 'day'), shown.at(node.operand));
    case 'EventStatistic':
      if (node.statistic === 'count') return countOf(parts);
      return averageOf(node, partsOf(parts, 'occurrence'));
    case 'ThereIs':
      return thereIs(node, parts);
    case 'LatestOnOrBefore':
      return parts.find(({ kind }) => kind === 'fact')?.value ?? new Missing('unknown', ['a row']);
    case 'OnDays':
      return onDays(node, partsOf(parts, 'day'));
    default:
      throw new NotShown(`what stands at ${node.kind}`);
  }
}

function partsOf(parts: readonly Step[], kind: Step['kind']): readonly Value[] {
  return parts.filter((part) => part.kind === kind).map(({ value }) => value);
}

function statistic(
  node: Phrase & { readonly kind: 'Statistic' },
  days: readonly Value[],
  whole: Step | undefined,
): Value {
  const listed = node.window === null ? whole?.value : days;
  if (listed instanceof Missing) return listed;
  if (!Array.isArray(listed)) throw new NotShown('the list of a statistic');
  const values: readonly Value[] = listed;
  if (node.count === null) return averageOf(node, values);
  const sorted = values.map(figure).toSorted((a, b) => a.compare(b));
  const count = Number(node.count);
  return node.statistic === 'lowest' ? sorted.slice(0, count) : sorted.toReversed().slice(0, count);
}

function averageOf(
  { statistic: name, weight }: Pick<Phrase & { kind: 'EventStatistic' }, 'statistic' | 'weight'>,
  values: readonly Value[],
): Value {
  if (weight === null) return fold(name, values);
  throw new NotShown('a weighted average');
}

function countOf(parts: readonly Step[]): Value {
  const open = parts.find(({ kind, value }) => kind === 'row' && value instanceof Missing);
  if (open !== undefined) return open.value;
  return Exact.of(parts.filter(({ kind, value }) => kind === 'row' && value === true).length);
}

function thereIs(node: Phrase & { readonly kind: 'ThereIs' }, parts: readonly Step[]): Value {
  const rows = parts.filter(({ kind }) => kind === 'row').map(({ value }) => truth(value));
  const { followedBy } = node;
  const found = either(followedBy === null ? rows : thatAreFollowed(rows, followedBy, parts));
  return found instanceof Missing ? found : found !== node.negated;
}

/** Each row that counts, with whether another follows it, which is shown after all of them and in their order. */
function thatAreFollowed(
  rows: readonly (boolean | Missing)[],
  { negated }: { readonly negated: boolean },
  parts: readonly Step[],
): readonly (boolean | Missing)[] {
  const shown = parts.filter(({ kind }) => kind === 'followed').map(({ value }) => truth(value));
  const found: (boolean | Missing)[] = [];
  for (const row of rows) {
    if (row === false) continue;
    const follows = shown[found.length];
    // Once one is found nothing is asked of those behind it.
    if (follows === undefined && found.includes(true)) break;
    if (follows === undefined) throw new NotShown('whether another follows');
    const isSo = follows instanceof Missing ? follows : follows !== negated;
    found.push(row === true || isSo === false ? isSo : row);
  }
  return found;
}

function onDays(node: Phrase & { readonly kind: 'OnDays' }, days: readonly Value[]): Value {
  const needed =
    node.count === null
      ? days.length
      : Number(node.count.number) + (node.count.word === 'more than' ? 1 : 0);
  const count = node.run === 'consecutive' ? longest : all;
  if (count(days, (each) => each === true) >= needed) return true;
  if (count(days, (each) => each !== false) < needed) return false;
  return days.find((each) => each instanceof Missing) ?? false;
}

type CountDays = (days: readonly Value[], counts: (day: Value) => boolean) => number;

const all: CountDays = (days, counts) => days.filter(counts).length;

const longest: CountDays = (days, counts) => {
  let [best, run] = [0, 0];
  for (const day of days) {
    run = counts(day) ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best;
};

import type { Day } from '../dates/day.ts';
import type { FactRows, Inputs } from '../program/inputs.ts';

/** The days on which facts have rows, in order, each once; of those kept for each of several too. */
export function daysOfRows(
  { facts, keyedFacts }: Inputs,
  indexes: readonly number[],
): readonly Day[] {
  const all = indexes.flatMap((at): readonly (FactRows | null | undefined)[] => [
    facts[at],
    ...(keyedFacts[at]?.values() ?? []),
  ]);
  const days = new Set(all.flatMap((rows) => rows?.days ?? []));
  return [...days].toSorted((left, right) => left - right);
}

import type { Day } from '../../dates/day.ts';
import type { FactRows } from '../../program/inputs.ts';

/** The days on which facts have rows, in order, each once. */
export function daysOfRows(facts: readonly (FactRows | null | undefined)[]): readonly Day[] {
  const days = new Set(facts.flatMap((rows) => rows?.days ?? []));
  return [...days].toSorted((left, right) => left - right);
}

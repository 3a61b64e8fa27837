import type { ContractSymbol } from '@termsheet/compiler';
import type { Day, Value, ValueType } from '@termsheet/runtime';
import type { ScenarioRun } from './scenario-run.ts';
import { termPlaceOf } from './values-of.ts';

/** One change of a quantity with a history. */
export interface StateChange {
  readonly day: Day;
  readonly from: Value;
  readonly to: Value;
  readonly type: ValueType;
  /** The event that made it, by its index and by its name. */
  readonly event: number;
  readonly upon: string;
  readonly clause: string;
}

/** The changes of a state through a day, in order; none for what is kept for each of several. */
export function changesOf(
  { analysis, evaluation }: ScenarioRun,
  symbol: ContractSymbol,
  day: Day,
): readonly StateChange[] {
  const term = termPlaceOf(analysis, symbol);
  const spec = term?.kind === 'state' ? evaluation.program.states[term.index] : undefined;
  if (term === null || spec === undefined || spec.keyedBy !== null) return [];
  evaluation.advance(day);
  return evaluation
    .changesOf(term.index)
    .filter((change) => change.day <= day)
    .map(({ day: on, from, value, clause, occurrence }) => ({
      day: on,
      from,
      to: value,
      type: spec.type,
      event: occurrence.event,
      upon: evaluation.program.events[occurrence.event]?.name ?? 'an event',
      clause,
    }));
}

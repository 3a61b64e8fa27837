import { type Day, type DocketEntry, type Evaluation, Missing } from '@termsheet/runtime';
import { excessesOf, reckonedByRule, voidedBy } from './collect-results.ts';
import type { MoreThanOwed, VoidEvent } from './results.ts';

/** Who must do what by when, as of the close of one day. */
export interface Docket {
  readonly contract: string;
  readonly day: Day;
  /** In the contract's order: each obligation's duties as they came about, then its next; rights; covenants. */
  readonly entries: readonly DocketEntry[];
  /** Why nothing can be said; null where it can. */
  readonly failure: Missing | null;
  /** Reported performances that did nothing. */
  readonly voided: readonly VoidEvent[];
  readonly excesses: readonly MoreThanOwed[];
  /** Of which calendars days are reckoned by rule, in words. */
  readonly byRule: readonly string[];
}

/** @param through the day through which dates of schedules are listed; null for the next of each alone. */
export function collectDocket(
  evaluation: Evaluation,
  day: Day,
  through: Day | null = null,
): Docket {
  const { program } = evaluation;
  const found = evaluation.on(day).docket(through);
  const names = program.obligations.map(({ events }) => program.events[events.performance]?.name);
  const performances = new Set(names);
  return {
    contract: program.contract,
    day,
    entries: found instanceof Missing ? [] : found,
    failure: found instanceof Missing ? found : null,
    voided: voidedBy(evaluation, day).filter(({ event }) => performances.has(event)),
    excesses: excessesOf(evaluation, day),
    byRule: reckonedByRule(evaluation),
  };
}

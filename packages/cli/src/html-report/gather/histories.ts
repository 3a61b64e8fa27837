import type { TermPlace } from '@termsheet/compiler';
import {
  addMonths,
  type Day,
  Exact,
  Missing,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { ReportContext } from '../report-context.ts';

/** What a state was from a day on. */
export interface HistoryPoint {
  readonly day: Day;
  readonly value: Value;
}

/** One change of a state. */
export interface HistoryChange extends HistoryPoint {
  readonly from: Value;
  /** What made it. */
  readonly upon: string;
  readonly clause: string;
}

/** How a state came to be what it is. */
export interface StateHistory {
  readonly term: TermPlace;
  readonly type: ValueType;
  readonly clause: string;
  readonly start: HistoryPoint;
  readonly changes: readonly HistoryChange[];
  /** For one that grows by itself, what it was on days in between; empty for one that stands still. */
  readonly sampled: readonly HistoryPoint[];
}

/** The histories of the states that changed by the day of the report, and the names of those that did not. */
export function historiesOf(context: ReportContext): {
  readonly changed: readonly StateHistory[];
  readonly unchanged: readonly TermPlace[];
} {
  const { evaluation, day } = context.question;
  evaluation.advance(day);
  const { start, program } = evaluation;
  const changed: StateHistory[] = [];
  const unchanged: TermPlace[] = [];
  for (const [index, spec] of program.states.entries()) {
    if (spec.keyedBy !== null) continue;
    const term = { kind: 'state', name: spec.name, index } as const;
    const history = evaluation.historyOf(index, null);
    const changes = (history?.changes ?? []).filter((change) => change.day <= day);
    const grows = spec.accrual !== null || spec.accrues !== null;
    const from = start instanceof Missing ? (changes[0]?.day ?? day) : Math.min(start, day);
    const sampled = grows
      ? sampledValues(context, index, { from, days: changes.map((each) => each.day) })
      : [];
    const moves = sampled.some(({ value }) => isMoved(sampled[0]?.value, value));
    if (history === null || (changes.length === 0 && !moves)) {
      unchanged.push(term);
      continue;
    }
    changed.push({
      term,
      type: spec.type,
      clause: spec.clause,
      start: { day: from, value: history.start },
      changes: changes.map((change) => ({
        day: change.day,
        from: change.from,
        value: change.value,
        upon: program.events[change.occurrence.event]?.name ?? 'an event',
        clause: change.clause,
      })),
      sampled,
    });
  }
  return { changed: changed.toSorted(byWeight), unchanged };
}

/** What changed most often has most to tell; what grows by itself, and what is no figure, stands behind. */
function byWeight(one: StateHistory, other: StateHistory): number {
  return rankOf(one) - rankOf(other) || other.changes.length - one.changes.length;
}

function rankOf({ type, sampled }: StateHistory): number {
  if (type.kind !== 'quantity') return 2;
  return sampled.length > 0 ? 1 : 0;
}

function isMoved(first: Value | undefined, value: Value): boolean {
  return first instanceof Exact && value instanceof Exact && !first.equals(value);
}

/** The first of each month, the day before each change, that day itself, and the last. */
function sampledValues(
  { question }: ReportContext,
  state: number,
  { from, days }: { readonly from: Day; readonly days: readonly Day[] },
): readonly HistoryPoint[] {
  const { evaluation, day } = question;
  const wanted = new Set([from, day, ...days, ...days.map((each) => each - 1)]);
  for (let month = 1; month <= MOST_MONTHS; month += 1) {
    const next = addMonths(from, month);
    if (next > day) break;
    wanted.add(next);
  }
  return [...wanted]
    .filter((each) => each >= from && each <= day)
    .toSorted((one, other) => one - other)
    .map((each) => ({ day: each, value: evaluation.on(each).state(state) }));
}

const MOST_MONTHS = 120;

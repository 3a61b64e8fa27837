import {
  type Day,
  describePublished,
  type Evaluation,
  findOrderDependence,
  type Inputs,
  type Occurrence,
  type Snapshot,
  unknown,
  type Value,
} from '@termsheet/runtime';
import { labelOfKey } from './key-labels.ts';
import { readTerm } from './read-term.ts';
import type {
  MoreThanOwed,
  OrderThatMatters,
  Results,
  SkippedAdjustment,
  TermResult,
  VoidEvent,
} from './results.ts';
import type { TermPlace } from './term-place.ts';
import { type TermSpec, termSpec } from './term-spec.ts';
import { termsOf } from './terms-of.ts';

/** What is asked of an evaluation. */
export interface ResultsRequest {
  readonly day: Day;
  readonly inputs: Inputs;
  /** What each definition with a parameter is worked out for, by the definition's index. */
  readonly withArguments: ReadonlyMap<number, Value>;
}

/** All that a contract gives as of the close of a day. */
export function collectResults(evaluation: Evaluation, request: ResultsRequest): Results {
  const { program } = evaluation;
  const snapshot = evaluation.on(request.day);
  return {
    contract: program.contract,
    day: request.day,
    terms: collectTerms(snapshot, termsOf(program), request),
    voided: voidedBy(evaluation, request.day),
    skipped: skippedBy(evaluation, request.day),
    orders: ordersOf(evaluation, request),
    excesses: excessesOf(evaluation, request.day),
    byRule: reckonedByRule(evaluation),
  };
}

/** What some terms give: one value each, or one for each event so far or each row of a table. */
export function collectTerms(
  snapshot: Snapshot,
  places: readonly TermPlace[],
  request: Omit<ResultsRequest, 'day'>,
): readonly TermResult[] {
  return places.flatMap((place) => resultsOf(snapshot, place, request));
}

/** What a term gives: one value, or one for each event so far or each row of a table. */
function resultsOf(
  snapshot: Snapshot,
  place: TermPlace,
  request: Omit<ResultsRequest, 'day'>,
): readonly TermResult[] {
  const { kind, name, index } = place;
  const spec = termSpec(snapshot.program, place);
  const reading = kind === 'ambiguity' ? readingOf(snapshot, index, request.inputs) : null;
  const common = { name, of: null, kind, type: spec.type, clause: spec.clause, reading };
  const argument = kind === 'definition' ? (request.withArguments.get(index) ?? null) : null;
  const asksFor = asksForOf(snapshot, spec);
  const copies = copiesOf(snapshot, spec);
  if (asksFor !== null && argument === null && copies.length === 0) {
    const wanted = asksFor.kind === 'parameter' ? asksFor.name : `one for each ${asksFor.name}`;
    return [{ ...common, asksFor, value: unknown(wanted) }];
  }
  if (spec.keyedBy === null) {
    return [{ ...common, ...valueOf(snapshot, { place, clause: spec.clause }, argument) }];
  }
  return copies.map(({ key, label }) => {
    const value = valueOf(snapshot, { place, clause: spec.clause }, key);
    return { ...common, of: label, ...value };
  });
}

/** The value, with the clause that it comes from. */
function valueOf(
  snapshot: Snapshot,
  { place, clause }: { readonly place: TermPlace; readonly clause: string },
  input: Value | null,
): Pick<TermResult, 'value' | 'clause' | 'asksFor'> {
  const value = readTerm(snapshot, place, input);
  const change = place.kind === 'state' ? snapshot.lastChange(place.index, input) : null;
  return { value, clause: change?.clause ?? clause, asksFor: null };
}

/** The events so far, or the rows, of which a term has one value each. */
function copiesOf(
  snapshot: Snapshot,
  { keyedBy }: TermSpec,
): readonly { readonly key: Occurrence; readonly label: string }[] {
  if (keyedBy === null) return [];
  const counts = new Map<string, number>();
  return snapshot.occurrencesOf(keyedBy).map((key) => {
    const label = labelOfKey(snapshot.program, key);
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return { key, label: count === 1 ? label : `${label} (${count})` };
  });
}

function readingOf({ program }: Snapshot, index: number, { readings }: Inputs): string | null {
  const chosen = readings[index] ?? null;
  return chosen === null ? null : (program.ambiguities[index]?.readings[chosen]?.label ?? null);
}

function asksForOf({ program }: Snapshot, spec: TermSpec): TermResult['asksFor'] {
  const { keyedBy, parameter } = spec;
  if (keyedBy !== null) {
    return { kind: 'each event', name: program.events[keyedBy]?.name ?? 'event' };
  }
  return parameter === null ? null : { kind: 'parameter', ...parameter };
}

/** Of which calendars days were reckoned by rule for what was asked so far, in words. */
export function reckonedByRule({ calendarsByRule }: Evaluation): readonly string[] {
  return [...calendarsByRule].map(describePublished).toSorted();
}

/** The events and performances by a day that are void, or of which that is not known. */
export function voidedBy({ program, occurrences }: Evaluation, day: Day): readonly VoidEvent[] {
  const voided: VoidEvent[] = [];
  for (const occurrence of occurrences) {
    if (occurrence.day > day || occurrence.voided === null) continue;
    const { day: on, id, voided: because } = occurrence;
    const event = program.events[occurrence.event]?.name ?? 'event';
    voided.push({ event, day: on, id, because });
  }
  return voided;
}

export function excessesOf({ program, excesses }: Evaluation, day: Day): readonly MoreThanOwed[] {
  return excesses.flatMap(({ occurrence, obligation, amount }): MoreThanOwed[] => {
    const spec = program.obligations[obligation];
    const type = spec?.act.amount?.type;
    if (occurrence.day > day || spec === undefined || type === undefined) return [];
    const { name, clause } = spec;
    return [{ obligation: name, day: occurrence.day, clause, amount, type }];
  });
}

function skippedBy({ program, skipped }: Evaluation, day: Day): readonly SkippedAdjustment[] {
  return skipped
    .filter((each) => each.day <= day)
    .map(({ state, day: on, clause, occurrence, reason }) => ({
      term: program.states[state]?.name ?? '',
      day: on,
      clause,
      event: program.events[occurrence.event]?.name ?? 'event',
      reason,
    }));
}

function ordersOf(
  { program, occurrences }: Evaluation,
  { inputs, day }: ResultsRequest,
): readonly OrderThatMatters[] {
  const eventName = (place: number): string =>
    program.events[occurrences[place]?.event ?? 0]?.name ?? 'event';
  return findOrderDependence(program, inputs, day).found.flatMap((each): OrderThatMatters[] => {
    const spec = program.states[each.state];
    if (spec === undefined) return [];
    const [first, second] = each.events;
    const { day: of, on, asReported, swapped } = each;
    const events = [eventName(first), eventName(second)] as const;
    return [{ day: of, events, term: spec.name, type: spec.type, on, asReported, swapped }];
  });
}

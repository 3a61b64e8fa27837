import type { Day } from '../dates/day.ts';
import type { Inputs } from '../program/inputs.ts';
import { Missing } from '../value/missing.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import type { ExecutableProgram } from './code.ts';
import { Evaluation } from './evaluation.ts';
import type { History } from './history.ts';
import { CLOSE, Moment } from './moment.ts';

/** Two events of one day whose order decides what a state is. */
export interface OrderDependence {
  /** The day of the two events. */
  readonly day: Day;
  /** The indexes of the two occurrences, in the order in which they were reported. */
  readonly events: readonly [number, number];
  readonly state: number;
  /** For a keyed state, the place of the report or row whose copy it is; null for an unkeyed one. */
  readonly key: number | null;
  /** The first day at whose close the order shows: that of the events, or of a later effect. */
  readonly on: Day;
  readonly asReported: Value;
  readonly swapped: Value;
}

/** What came of trying the pairs of one day the other way round. */
export interface OrderDependences {
  readonly found: readonly OrderDependence[];
  /** Pairs that were not tried, because there are too many. */
  readonly untried: number;
}

/** Events replayed at most, over all pairs: each pair is a whole evaluation. */
const MAX_REPLAYED = 50_000;

/**
 * The pairs of events of one day, up to the day asked about, that do not commute: swapped, they leave
 * a state at another value on some day through that one. A day's order of reports is then a fact that
 * someone may dispute.
 */
export function findOrderDependence(
  program: ExecutableProgram,
  inputs: Inputs,
  through: Day,
): OrderDependences {
  const occurrences = inputs.occurrences.filter(({ day }) => day <= through);
  const known = { ...inputs, occurrences };
  const limit = Math.floor(MAX_REPLAYED / Math.max(1, occurrences.length));
  const pairs = pairsOfOneDay(known, limit);
  if (pairs.length === 0) return { found: [], untried: countPairs(known) };
  const asReported = new Evaluation(program, known);
  const found = pairs.flatMap((pair) => compare({ program, known, through }, asReported, pair));
  return { found, untried: countPairs(known) - pairs.length };
}

type Pair = readonly [number, number];

/** The first pairs, and no more than may be tried: thousands of events of one day have millions. */
function pairsOfOneDay({ occurrences }: Inputs, limit: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let first = 0; first < occurrences.length; first += 1) {
    const day = occurrences[first]?.day;
    for (let second = first + 1; occurrences[second]?.day === day; second += 1) {
      if (pairs.length >= limit) return pairs;
      pairs.push([first, second]);
    }
  }
  return pairs;
}

function countPairs({ occurrences }: Inputs): number {
  let pairs = 0;
  let ofThisDay = 0;
  for (const [index, { day }] of occurrences.entries()) {
    ofThisDay = occurrences[index - 1]?.day === day ? ofThisDay + 1 : 0;
    pairs += ofThisDay;
  }
  return pairs;
}

interface Tried {
  readonly program: ExecutableProgram;
  readonly known: Inputs;
  readonly through: Day;
}

function compare(
  { program, known, through }: Tried,
  asReported: Evaluation,
  pair: Pair,
): readonly OrderDependence[] {
  const swapped = new Evaluation(program, swap(known, pair));
  for (const evaluation of [asReported, swapped]) evaluation.advance(through);
  const day = known.occurrences[pair[0]]?.day ?? 0;
  return program.states.flatMap(({ keyedBy }, state) => {
    const isTable = program.events[keyedBy ?? -1]?.source.kind === 'row';
    const keys =
      keyedBy === null
        ? [null]
        : new Set([...asReported.placesOf(state), ...swapped.placesOf(state)]);
    return [...keys].flatMap((key): OrderDependence[] => {
      const left = asReported.historyOf(state, key);
      // Rows stay where they are, whatever is reported first.
      const place = key === null || isTable ? key : placeAfter(pair, key);
      const right = swapped.historyOf(state, place);
      if (left === null || right === null) return [];
      const difference = firstDifference([left, right], through);
      return difference === null ? [] : [{ day, events: pair, state, key, ...difference }];
    });
  });
}

function swap(inputs: Inputs, [first, second]: Pair): Inputs {
  const occurrences = [...inputs.occurrences];
  const [left, right] = [occurrences[first], occurrences[second]];
  if (left !== undefined && right !== undefined) {
    occurrences[first] = right;
    occurrences[second] = left;
  }
  return { ...inputs, occurrences };
}

/** Where an occurrence stands once two have changed places. */
function placeAfter([first, second]: Pair, index: number): number {
  if (index === first) return second;
  return index === second ? first : index;
}

/** The first day at whose close two histories differ. */
function firstDifference(
  [left, right]: readonly [History, History],
  through: Day,
): Pick<OrderDependence, 'on' | 'asReported' | 'swapped'> | null {
  const days = [...left.changes, ...right.changes].map(({ day }) => day);
  for (const on of [...new Set(days)].sort((a, b) => a - b)) {
    if (on > through) break;
    const close = new Moment(on, CLOSE, null);
    const [asReported, swapped] = [left.valueAt(close), right.valueAt(close)];
    if (!isAlike(asReported, swapped)) return { on, asReported, swapped };
  }
  return null;
}

/** Absences of one kind count as one: what they wait for does not depend on the order in a way that matters. */
function isAlike(left: Value, right: Value): boolean {
  if (left instanceof Missing && right instanceof Missing) return left.kind === right.kind;
  return isSameValue(left, right);
}

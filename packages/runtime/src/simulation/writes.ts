import type { Day } from '../dates/day.ts';
import type { Floor } from '../program/program.ts';
import type { DirectValue, Domain } from './domain.ts';
import type { StateLog } from './state-log.ts';

/** What a write does to its state. */
export type HowOfWrite = 'set' | 'reduce to' | 'reduce by' | 'increase by';

/** A state as writes need to know it. */
export interface WrittenState {
  readonly log: StateLog;
  readonly floor: Floor;
  /** What a copy starts at. */
  readonly start: (copy: number) => DirectValue;
}

/** The writes of one event that wait for one another, as lists side by side. */
export class Writes {
  count = 0;
  readonly states: WrittenState[] = [];
  readonly copies: number[] = [];
  readonly hows: HowOfWrite[] = [];
  readonly values: DirectValue[] = [];
  /** Why it is not known whether the write is made; null where it is. */
  readonly doubts: (DirectValue | null)[] = [];
  /** Why it is not known on which day; null where it is. */
  readonly undated: (DirectValue | null)[] = [];
  /** The rule of the write, by its index in the contract. */
  readonly rules: number[] = [];
  /** Whether an exception forbids the write to increase its state. */
  readonly neverUp: boolean[] = [];
}

interface Stamp {
  readonly day: Day;
  readonly sequence: number;
}

/** Makes the writes of one event good, each state's together, as the engine does. */
export function commitWrites(domain: Domain, writes: Writes, stamp: Stamp): void {
  commitAll(domain, writes, stamp);
  writes.count = 0;
}

function commitAll(domain: Domain, writes: Writes, stamp: Stamp): void {
  const { count } = writes;
  if (count === 1 && commitAlone(domain, { writes, place: 0 }, stamp)) return;
  for (let first = 0; first < count; first += 1) {
    const met = placeOfSame(writes, first, 0);
    if (met < first) continue;
    const isAlone = placeOfSame(writes, first, first + 1) >= count;
    if (isAlone && commitAlone(domain, { writes, place: first }, stamp)) continue;
    commitTogether(domain, { writes, first, count }, stamp);
  }
}

/** The first write from a place on to the copy of a state that a write is to; as many as there are where none is. */
function placeOfSame({ states, copies, count }: Writes, place: number, from: number): number {
  const state = states[place];
  const copy = copies[place];
  for (let other = from; other < count; other += 1) {
    if (copies[other] === copy && states[other] === state) return other;
  }
  return count;
}

function commitTogether(
  domain: Domain,
  of: { readonly writes: Writes; readonly first: number; readonly count: number },
  stamp: Stamp,
): void {
  const { writes, first, count } = of;
  const state = writes.states[first];
  const copy = writes.copies[first] ?? 0;
  if (state === undefined) return;
  const group = [first];
  for (let other = first + 1; other < count; other += 1) {
    if (writes.states[other] === state && writes.copies[other] === copy) group.push(other);
  }
  const made = { domain, writes, state, before: valueBefore(state, copy) };
  commitGroup(made, { copy, group }, stamp);
}

/**
 * Makes a write good that is the only one to its state, which is nearly every write; false where
 * something about it is missing, and nothing was done.
 */
function commitAlone(
  domain: Domain,
  { writes, place }: { readonly writes: Writes; readonly place: number },
  stamp: Stamp,
): boolean {
  const state = writes.states[place];
  const value = writes.values[place] ?? false;
  const copy = writes.copies[place] ?? 0;
  if (state === undefined || writes.doubts[place] !== null || writes.undated[place] !== null) {
    return false;
  }
  const before = valueBefore(state, copy);
  const how = writes.hows[place];
  const rule = writes.rules[place] ?? 0;
  if (domain.isAbsent(value) || domain.isAbsent(before)) return false;
  if (how === 'reduce to') {
    // What is reduced never goes up, and stays the very same where it is not reduced.
    const reduced = domain.lesser(before, value);
    if (reduced !== before && !domain.isSame(before, reduced)) {
      const after = checkFigure(domain, state.floor, reduced);
      record(state, { copy, value: after, rule }, stamp);
    }
    return true;
  }
  const after = checkFigure(domain, state.floor, writeOver(domain, how, { before, value }));
  if (writes.neverUp[place] === true && domain.isIncrease(before, after)) return true;
  if (!domain.isSame(before, after)) record(state, { copy, value: after, rule }, stamp);
  return true;
}

function writeOver(
  domain: Domain,
  how: HowOfWrite | undefined,
  { before, value }: { readonly before: DirectValue; readonly value: DirectValue },
): DirectValue {
  switch (how) {
    case 'reduce by':
      return domain.subtract(before, value);
    case 'increase by':
      return domain.add(before, value);
    default:
      return value;
  }
}

/** What a copy is before it is written to: the last that was written, unless nobody can know. */
function valueBefore({ log, start }: WrittenState, copy: number): DirectValue {
  const end = Number.POSITIVE_INFINITY;
  const pending = log.pendingAt(copy, end, end);
  if (pending !== null) return pending;
  const last = log.last[copy] ?? null;
  return last === null ? log.startOf(copy, start) : last.value;
}

/** What a write makes of a copy of its state, by which rule. */
interface Written {
  readonly copy: number;
  readonly value: DirectValue;
  readonly rule: number;
}

function record(
  { log }: WrittenState,
  { copy, value, rule }: Written,
  { day, sequence }: Stamp,
): void {
  log.record(copy, { day, sequence, value, rule, before: log.last[copy] ?? null });
}

interface Made {
  readonly domain: Domain;
  readonly writes: Writes;
  readonly state: WrittenState;
  readonly before: DirectValue;
}

/** A write as it takes part in its group. */
interface Part {
  readonly place: number;
  readonly value: DirectValue;
  readonly doubt: DirectValue | null;
}

function commitGroup(
  made: Made,
  { copy, group }: { readonly copy: number; readonly group: readonly number[] },
  stamp: Stamp,
): void {
  const { domain, state, writes, before } = made;
  const parts = group.flatMap((place) => settle(made, place, group));
  if (parts.length === 0) return;
  for (const { place } of parts) {
    const reason = writes.undated[place] ?? null;
    if (reason === null || domain.kindOf(reason) !== 'unknown') continue;
    state.log.leavePending({ key: copy, ...stamp, reason });
  }
  const open = parts.some(({ doubt }) => doubt !== null && domain.kindOf(doubt) === 'unknown');
  const after = open ? domain.unknown : withinDomain(made, combine(made, parts));
  if (domain.isSame(before, after)) return;
  const decisive = parts.find(({ value }) => value === after) ?? parts[0];
  const rule = writes.rules[decisive?.place ?? 0] ?? 0;
  record(state, { copy, value: after, rule }, stamp);
}

/** The write as it takes part, if it does: see the engine's `settle`. */
function settle(made: Made, place: number, group: readonly number[]): readonly Part[] {
  const { domain, writes, before } = made;
  const doubt = writes.doubts[place] ?? null;
  const value = writes.values[place] ?? false;
  const neverUp = writes.neverUp[place] === true;
  if (!neverUp && doubt === null) return [{ place, value, doubt }];
  const alone = withinDomain(made, combine(made, [{ place, value, doubt }]));
  if (neverUp && domain.isIncrease(before, alone)) return [];
  const isOpen = domain.kindOf(before) !== null;
  if (doubt === null) return [{ place, value: isOpen ? before : value, doubt }];
  if (standApart(writes, group) && !isOpen && domain.isSame(before, alone)) return [];
  const unknown = [before, alone, doubt].some((each) => domain.kindOf(each) === 'unknown');
  const absent = unknown ? domain.unknown : worst(domain, [before, alone, doubt]);
  return [{ place, value: absent, doubt: absent }];
}

/** Whether what one write does is the same with the others made as without them. */
function standApart({ hows }: Writes, group: readonly number[]): boolean {
  if (group.length === 1) return true;
  const kinds = new Set(
    group.map((place) => (hows[place] === 'increase by' ? 'reduce by' : hows[place])),
  );
  return kinds.size === 1 && !kinds.has('set');
}

/** The absence that stands before the others. */
function worst(domain: Domain, values: readonly DirectValue[]): DirectValue {
  const kinds = values.map(domain.kindOf);
  if (kinds.includes('impossible')) return domain.impossible;
  if (kinds.includes('unknown')) return domain.unknown;
  if (kinds.includes('none')) return domain.none;
  return kinds.includes('not yet') ? domain.notYet : domain.unknown;
}

/** One state's value after writes of one event, which must not depend on their order. */
function combine({ domain, writes, before }: Made, parts: readonly Part[]): DirectValue {
  const hows = new Set(parts.map(({ place }) => writes.hows[place]));
  const values = parts.map(({ value }) => value);
  const needed = hows.size === 1 && hows.has('set') ? values : [before, ...values];
  if (needed.some((value) => domain.kindOf(value) !== null)) return worst(domain, needed);
  const [first = before] = values;
  if (hows.has('set')) {
    const isAgreed = hows.size === 1 && values.every((value) => domain.isSame(value, first));
    return isAgreed ? first : domain.impossible;
  }
  if (hows.has('reduce to')) {
    return hows.size === 1 ? values.reduce(domain.lesser, before) : domain.impossible;
  }
  return parts.reduce(
    (sofar, { place, value }) =>
      writes.hows[place] === 'reduce by' ? domain.subtract(sofar, value) : domain.add(sofar, value),
    before,
  );
}

function withinDomain({ domain, state }: Made, value: DirectValue): DirectValue {
  return checkFigure(domain, state.floor, value);
}

/** A figure stands where it is not below the floor of its quantity. */
export function checkFigure(domain: Domain, floor: Floor, value: DirectValue): DirectValue {
  if (floor === 'none') return value;
  const sign = domain.sign(value);
  if (sign === null || sign > 0 || (sign === 0 && floor === 'zero')) return value;
  return domain.impossible;
}

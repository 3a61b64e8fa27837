import { settleAccrual } from '../accruals/settle-accrual.ts';
import { Trace } from '../derivation/trace.ts';
import { Exact } from '../exact/exact.ts';
import type { StateSpec } from '../program/program.ts';
import { Missing, undecided } from '../value/missing.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import { type HeldState, stateAt } from './read-terms.ts';
import { checkDomain } from './check-domain.ts';
import { subtract } from '../arithmetic/quantities.ts';
import { accruedAt } from './accrued.ts';
import type { Code } from './code.ts';
import { combineWrites } from './combine-writes.ts';
import { Frame } from './frame.ts';
import type { Change, History } from './history.ts';
import type { Moment } from './moment.ts';
import type { PendingWrite } from './pending-write.ts';
import type { Run } from './run.ts';

/** When a group of writes takes effect. */
interface Stamped {
  readonly moment: Moment;
  readonly stamp: { readonly sequence: number; readonly beforeOpening: boolean };
}

/** Makes the writes of one event good, each state's together: clause order never matters. */
export function commitWrites(run: Run, pending: readonly PendingWrite[], at: Stamped): void {
  const [first] = pending;
  if (first !== undefined && pending.length === 1) {
    commitGroup(run, { history: historyOf(run, first), group: pending }, at);
    return;
  }
  const groups = new Map<History, PendingWrite[]>();
  for (const write of pending) {
    const history = historyOf(run, write);
    const group = groups.get(history);
    if (group === undefined) groups.set(history, [write]);
    else group.push(write);
  }
  for (const [history, group] of groups) commitGroup(run, { history, group }, at);
}

function historyOf(run: Run, pending: PendingWrite): History {
  const { state } = pending.write;
  return pending.key === null ? run.history(state) : run.keyedHistory(state, pending.key);
}

function commitGroup(
  run: Run,
  work: { readonly history: History; readonly group: readonly PendingWrite[] },
  at: Stamped,
): void {
  const { history } = work;
  const spec = run.program.states[work.group[0]?.write.state ?? -1];
  if (spec === undefined) return;
  const held = { spec, history, key: work.group[0]?.key ?? null };
  const found = traceFound(run, held, at.moment);
  const before = readHeld(run, held, { moment: at.moment, trace: found });
  const stand = { spec, before, apart: standApart(work.group) };
  const group: PendingWrite[] = [];
  for (const write of work.group) {
    const settled = settle(run, { stand, write }, at);
    if (settled !== null) group.push(settled);
  }
  const [first] = group;
  if (first === undefined) return;
  for (const { effect } of group) {
    const { undated } = effect;
    if (undated?.kind !== 'unknown') continue;
    history.leavePending({ day: at.moment.day, sequence: at.stamp.sequence }, undated);
  }
  const after = openDoubt(group) ?? checkDomain(spec, combineWrites(before, group, run.leftOver));
  if (isSameValue(before, after)) {
    const { clause } = first.effect.rule;
    const because = { clause, reason: 'it would change nothing', at };
    if (first.doubt === null) skip(run, first, because);
    return;
  }
  const decisive = group.find((write) => write.value === after) ?? first;
  history.record({
    day: at.moment.day,
    sequence: at.stamp.sequence,
    beforeOpening: at.stamp.beforeOpening,
    from: before,
    // What accrues by itself is no change: the write is the rest of what the state comes to.
    value:
      spec.accrues === null
        ? after
        : subtract(after, accruedAt(new Frame(run, at.moment, [], null), spec.accrues, spec)),
    clause: decisive.effect.rule.clause,
    occurrence: decisive.effect.occurrence,
    settled: settleHeld(run, held, { moment: at.moment, after }),
    trace: recordChange({ history, group, decisive, found }, { before, after, moment: at.moment }),
  });
}

/** The step that shows what an accrual was: it changes by itself from one write to the next. */
function traceFound(run: Run, { spec, history }: HeldState, moment: Moment): Trace | null {
  if (spec.accrual === null || run.recording === 'values') return null;
  const { name, clause, site } = spec;
  const trace = new Trace({ kind: 'state', name, clause, body: site, day: moment.day });
  const last = history.lastChange(moment)?.trace ?? null;
  if (last !== null) trace.references.push({ site: null, trace: last });
  return trace;
}

function readHeld(
  run: Run,
  held: HeldState,
  at: { readonly moment: Moment; readonly trace: Trace | null },
): Value {
  const value = stateAt(frameOf(run, held, at), held);
  if (at.trace !== null) at.trace.value = value;
  return value;
}

function frameOf(
  run: Run,
  { key }: HeldState,
  at: { readonly moment: Moment; readonly trace: Trace | null },
): Frame {
  return new Frame(run, at.moment, key === null ? [] : [key], at.trace);
}

/** What the writes leave of an accrual; a state that does not grow by itself is its value alone. */
function settleHeld(
  run: Run,
  held: HeldState,
  to: { readonly moment: Moment; readonly after: Value },
): Change['settled'] {
  const interest = held.spec.accrual;
  if (interest === null) return null;
  const frame = frameOf(run, held, { moment: to.moment, trace: null });
  return settleAccrual(frame, { ...held, interest }, to.after);
}

/** Where it is not known whether all of the writes are made, it is not known what they come to. */
function openDoubt(group: readonly PendingWrite[]): Missing | null {
  return group.reduce<Missing | null>(
    (sofar, { doubt }) => (doubt?.kind === 'unknown' ? undecided(sofar, doubt) : sofar),
    null,
  );
}

/** Whether what one write does is the same with the others made as without them. */
function standApart(group: readonly PendingWrite[]): boolean {
  if (group.length === 1) return true;
  const kinds = new Set(
    group.map(({ write }) => (write.how === 'increase by' ? 'reduce by' : write.how)),
  );
  return kinds.size === 1 && !kinds.has('set');
}

/** A state as a write finds it. */
interface Found {
  readonly spec: StateSpec<Code>;
  readonly before: Value;
  readonly apart: boolean;
}

/**
 * The write as it takes part, if it does. One that its section forbids to increase the state is
 * looked at by itself, whatever others do; one that may not be made, and would change nothing if it
 * were, is as good as not made.
 */
function settle(
  run: Run,
  { stand, write }: { readonly stand: Found; readonly write: PendingWrite },
  at: Stamped,
): PendingWrite | null {
  const { spec, before, apart } = stand;
  const forbidding = increaseForbidden(run, write);
  const { doubt } = write;
  if (forbidding === null && doubt === null) return write;
  const alone = checkDomain(spec, combineWrites(before, [write], run.leftOver));
  if (forbidding !== null && isIncrease(before, alone)) {
    skip(run, write, { clause: forbidding, reason: 'it would increase', at });
    return null;
  }
  if (doubt !== null) {
    const changesNothing = apart && !(before instanceof Missing) && isSameValue(before, alone);
    if (changesNothing) return null;
    // Either way must be known for it to matter which of the two it is.
    const open = [before, alone].filter((way) => way instanceof Missing).reduce(undecided, doubt);
    return { ...write, value: open, doubt: open };
  }
  // Whether the write increases what is not known is not known either.
  return before instanceof Missing ? { ...write, value: before } : write;
}

function increaseForbidden(run: Run, { write }: PendingWrite): string | null {
  for (const index of write.exceptions) {
    const exception = run.program.exceptions[index];
    if (exception?.when === null) return exception.clause;
  }
  return null;
}

function isIncrease(before: Value, after: Value): boolean {
  return before instanceof Exact && after instanceof Exact && before.lessThan(after);
}

function skip(
  run: Run,
  { write, effect }: PendingWrite,
  because: { readonly clause: string; readonly reason: string; readonly at: Stamped },
): void {
  const { clause, reason, at } = because;
  const { day } = at.moment;
  run.skip({ day, state: write.state, clause, occurrence: effect.occurrence, reason });
}

/**
 * The derivation of a change is that of the write that decided it. It rests also on the other
 * writes made with it, and on what the state was, unless that went into its formula.
 */
function recordChange(
  made: {
    readonly history: History;
    readonly group: readonly PendingWrite[];
    readonly decisive: PendingWrite;
    readonly found: Trace | null;
  },
  to: { readonly before: Value; readonly after: Value; readonly moment: Moment },
): PendingWrite['trace'] {
  const { history, group, decisive, found } = made;
  const { trace, write, value } = decisive;
  if (trace === null) return null;
  if (value !== to.after && write.how !== 'set')
    trace.note = `${write.how} the value of the formula`;
  trace.value = to.after;
  trace.from = to.before;
  for (const other of group) {
    if (other !== decisive && other.trace !== null) {
      trace.references.push({ site: null, trace: other.trace });
    }
  }
  const last = found ?? history.lastChange(to.moment)?.trace ?? history.startTrace;
  if (write.how !== 'set' && last !== null && !trace.reads('state', trace.name)) {
    trace.references.push({ site: null, trace: last });
  }
  return trace;
}

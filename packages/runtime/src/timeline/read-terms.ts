import { Exact } from '../exact/exact.ts';
import { formatIsoDate } from '../dates/index.ts';
import { Trace } from '../derivation/trace.ts';
import { Opaque, SymbolicTruth } from '../monotone/symbolic-truth.ts';
import { Symbolic } from '../monotone/symbolic.ts';
import { Missing, notYet, unknown } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Frame } from './frame.ts';
import { guard } from './guard.ts';
import type { History } from './history.ts';
import type { Moment } from './moment.ts';

/** A use of a term: where it stands, its index, and for a definition its key and argument. */
interface TermUse {
  readonly site: number | null;
  readonly index: number;
  readonly key: Value | null;
  readonly argument: Value | null;
}

/** The value of a state at the frame's moment. */
export function readState(frame: Frame, use: Omit<TermUse, 'argument'>): Value {
  const spec = frame.run.program.states[use.index];
  if (spec === undefined) return unknown('a state');
  const outcome = findHistory(frame, use);
  const value = outcome instanceof Missing ? outcome : outcome.valueAt(frame.moment);
  if (frame.trace !== null) {
    const step = { ...frame.step('state', spec.clause), name: spec.name };
    const trace = frame.note(use.site, step, value);
    if (!(outcome instanceof Missing)) noteChanges(trace, outcome, frame.moment);
  }
  return value;
}

function findHistory(frame: Frame, use: Omit<TermUse, 'argument'>): History | Missing {
  const { run, moment } = frame;
  const name = run.program.states[use.index]?.name ?? '';
  if (moment.isBeyondHorizon()) return unknown(`${name} on ${formatIsoDate(moment.day)}`);
  if (use.key instanceof Missing) return use.key;
  if (run.start instanceof Missing) return run.start;
  if (use.key instanceof Occurrence) return run.keyedHistory(use.index, use.key);
  if (moment.day < run.start) {
    return notYet(`${name} before ${formatIsoDate(run.start)}, when the contract takes effect`);
  }
  return run.history(use.index);
}

/** A state explains itself by its first value and by each change seen so far. */
function noteChanges(trace: Trace, history: History, moment: Moment): void {
  if (history.startTrace !== null) trace.references.push({ site: null, trace: history.startTrace });
  for (const change of history.changes) {
    if (!moment.sees(change.day, change.sequence)) break;
    if (change.trace !== null) trace.references.push({ site: null, trace: change.trace });
  }
}

/** The value of a definition at the frame's moment, worked out once for each moment. */
export function readDefinition(frame: Frame, use: TermUse): Value {
  const { moment } = frame;
  if (use.key === null && use.argument === null) {
    const known = moment.values[use.index];
    const trace = moment.traces[use.index];
    if (known !== undefined && (frame.trace === null || trace !== undefined)) {
      if (trace !== undefined) frame.trace?.references.push({ site: use.site, trace });
      return known;
    }
    const worked = workOut(frame, use);
    moment.values[use.index] = worked.value;
    if (worked.trace !== null) moment.traces[use.index] = worked.trace;
    return worked.value;
  }
  return readCall(frame, use);
}

function readCall(frame: Frame, use: TermUse): Value {
  const { calls } = frame.moment;
  const last = calls[use.index];
  const isKnown =
    last !== undefined &&
    isSame(last.key, use.key) &&
    isSame(last.argument, use.argument) &&
    (frame.trace === null || last.trace !== null);
  if (isKnown) {
    if (last.trace !== null) frame.trace?.references.push({ site: use.site, trace: last.trace });
    return last.value;
  }
  const worked = workOut(frame, use);
  if (!isSymbolic(use.argument)) {
    calls[use.index] = { key: use.key, argument: use.argument, ...worked };
  }
  return worked.value;
}

function isSame(left: Value | null, right: Value | null): boolean {
  return left === right || (left instanceof Exact && right instanceof Exact && left.equals(right));
}

function isSymbolic(value: Value | null): boolean {
  return value instanceof Symbolic || value instanceof SymbolicTruth || value instanceof Opaque;
}

function workOut(
  frame: Frame,
  use: TermUse,
): { readonly value: Value; readonly trace: Trace | null } {
  const { run } = frame;
  const spec = run.program.definitions[use.index];
  if (spec === undefined) return { value: unknown('a definition'), trace: null };
  if (use.key instanceof Missing) return { value: use.key, trace: null };
  const locals: Value[] = [];
  if (use.key !== null) locals.push(use.key);
  if (use.argument !== null) locals.push(use.argument);
  const trace =
    frame.trace === null
      ? null
      : new Trace({ ...frame.step('definition', spec.clause), name: spec.name, body: spec.site });
  const inner = frame.withLocals(locals, trace);
  const value = guard(run, spec.name, () => spec.body(inner));
  if (trace !== null) {
    trace.value = value;
    frame.trace?.references.push({ site: use.site, trace });
  }
  return { value, trace };
}

/** The chosen reading of an ambiguity: its value, or its label where the readings have none. */
export function readAmbiguity(
  frame: Frame,
  use: { readonly site: number | null; readonly index: number; readonly key: Value | null },
): Value {
  const spec = frame.run.program.ambiguities[use.index];
  const choice = frame.run.inputs.readings[use.index] ?? null;
  if (spec === undefined) return unknown('a reading');
  const reading = choice === null ? undefined : spec.readings[choice];
  if (reading === undefined) return unknown(`the reading of ${spec.name}`);
  const { value: code, label } = reading;
  const step = { ...frame.step('reading', spec.clause), name: `${spec.name}: “${label}”` };
  const locals = use.key === null ? [] : [use.key];
  return frame.within(use.site, step, () =>
    code === null ? label : code(frame.withLocals(locals, frame.trace)),
  );
}

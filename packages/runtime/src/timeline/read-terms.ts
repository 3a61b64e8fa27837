import { formatIsoDate } from '../dates/index.ts';
import { Trace, type TraceStep } from '../derivation/trace.ts';
import { isSymbolic } from '../monotone/is-symbolic.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { Missing, notYet, unknown } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';
import { guard } from './guard.ts';
import type { History } from './history.ts';
import type { Memo } from './memo.ts';
import type { Moment } from './moment.ts';

/** A use of a term: where it stands, its index, and the event that keys it. */
interface TermUse {
  readonly site: number | null;
  readonly index: number;
  readonly key: Value | null;
}

/** The value of a state at the frame's moment. */
export function readState(frame: Frame, use: TermUse): Value {
  const spec = frame.run.program.states[use.index];
  if (spec === undefined) return unknown('a state');
  const outcome = findHistory(frame, use);
  const value = isAbsent(outcome) ? outcome : outcome.valueAt(frame.moment);
  if (frame.trace !== null) {
    const step = { ...frame.step('state', spec.clause), name: spec.name };
    const trace = frame.note(use.site, step, value);
    if (!isAbsent(outcome)) noteChanges(trace, outcome, frame.moment);
  }
  return value;
}

function isAbsent(outcome: History | Missing | Opaque): outcome is Missing | Opaque {
  return outcome instanceof Missing || outcome instanceof Opaque;
}

function findHistory(frame: Frame, use: TermUse): History | Missing | Opaque {
  const { run, moment } = frame;
  const spec = run.program.states[use.index];
  const name = spec?.name ?? '';
  if (moment.isBeyondHorizon()) return unknown(`${name} on ${formatIsoDate(moment.day)}`);
  const { key } = use;
  if (key instanceof Missing) return key;
  if (isSymbolic(key)) return Opaque.INSTANCE;
  if (run.start instanceof Missing) return run.start;
  if (key instanceof Occurrence) {
    if (moment.sees(key.day, key.sequence)) return rested(frame, run.keyedHistory(use.index, key));
    const event = run.program.events[key.event]?.name ?? 'event';
    return notYet(`${name} before the ${event} of ${formatIsoDate(key.day)}`);
  }
  const keyedBy = spec?.keyedBy ?? null;
  if (keyedBy !== null) return unknown(`${name} of a ${run.program.events[keyedBy]?.name ?? ''}`);
  if (moment.day < run.start) {
    return notYet(`${name} before ${formatIsoDate(run.start)}, when the contract takes effect`);
  }
  return rested(frame, run.history(use.index));
}

function rested(frame: Frame, history: History): History {
  frame.run.limits.restOn(history.height);
  return history;
}

/** A state explains itself by its first value and by each change seen so far. */
function noteChanges(trace: Trace, history: History, moment: Moment): void {
  if (history.startTrace !== null) trace.references.push({ site: null, trace: history.startTrace });
  for (const change of history.changes) {
    if (!moment.sees(change.day, change.sequence)) break;
    if (change.trace !== null) trace.references.push({ site: null, trace: change.trace });
  }
}

/** The value of a definition at the frame's moment, worked out once for each moment and input. */
export function readDefinition(frame: Frame, use: TermUse & { readonly argument: Value | null }): Value {
  const spec = frame.run.program.definitions[use.index];
  if (spec === undefined) return unknown('a definition');
  if (use.key instanceof Missing) return use.key;
  const input = use.key ?? use.argument;
  if (input === null && (spec.keyedBy !== null || spec.parameter !== null)) {
    return unknown(`what ${spec.name} is asked for`);
  }
  const step = { ...frame.step('definition', spec.clause), name: spec.name, body: spec.site };
  const term = { memo: frame.moment.definitions, step, work: spec.body, name: spec.name };
  return readTerm(frame, { ...use, input }, term);
}

/** The chosen reading of an ambiguity: its value, or its label where the readings have none. */
export function readAmbiguity(frame: Frame, use: TermUse): Value {
  const spec = frame.run.program.ambiguities[use.index];
  const choice = frame.run.inputs.readings[use.index] ?? null;
  if (spec === undefined) return unknown('a reading');
  const reading = choice === null ? undefined : spec.readings[choice];
  if (reading === undefined) return unknown(`the reading of ${spec.name}`);
  const { value, label } = reading;
  if (value !== null && use.key instanceof Missing) return use.key;
  const step = { ...frame.step('reading', spec.clause), name: `${spec.name}: “${label}”` };
  const work = value ?? (() => label);
  const term = { memo: frame.moment.readings, step, work, name: spec.name };
  return readTerm(frame, { ...use, input: use.key }, term);
}

/** What a term means, and where the moment remembers it. */
interface Term {
  readonly memo: Memo;
  readonly step: TraceStep;
  readonly work: Code;
  readonly name: string;
}

function readTerm(
  frame: Frame,
  use: { readonly site: number | null; readonly index: number; readonly input: Value | null },
  term: Term,
): Value {
  const { limits } = frame.run;
  const known = term.memo.get(use.index, use.input);
  if (known !== undefined && (frame.trace === null || known.trace !== null)) {
    limits.restOn(known.height);
    if (known.trace !== null) frame.trace?.references.push({ site: use.site, trace: known.trace });
    return known.value;
  }
  const trace = frame.trace === null ? null : new Trace(term.step);
  const inner = frame.withLocals(use.input === null ? [] : [use.input], trace);
  const value = guard(frame.run, term.name, () => term.work(inner));
  if (trace !== null) {
    trace.value = value;
    frame.trace?.references.push({ site: use.site, trace });
  }
  term.memo.set(use.index, use.input, { value, trace, height: limits.lastHeight });
  return value;
}

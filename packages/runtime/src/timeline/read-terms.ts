import { readAccrual } from '../accruals/read-accrual.ts';
import { formatIsoDate } from '../dates/index.ts';
import { Trace, type TraceStep } from '../derivation/trace.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { formatValue } from '../value/format-value.ts';
import { describeOccurrence } from '../value/describe-occurrence.ts';
import type { StateSpec } from '../program/program.ts';
import { Missing, notYet, unknown } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { add } from '../arithmetic/quantities.ts';
import { withArticle } from '../value/article.ts';
import { accruedAt } from './accrued.ts';
import type { AskedUnknown, Code } from './code.ts';
import type { Frame } from './frame.ts';
import { guardCode, type GuardedTerm } from './guard.ts';
import { History } from './history.ts';
import type { Memo } from './memo.ts';

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
  const assumed = frame.assumed({ term: 'state', index: use.index, input: use.key }, use.site);
  if (assumed !== null) return assumed;
  const outcome = findHistory(frame, use);
  const key = use.key instanceof Occurrence ? use.key : null;
  if (frame.trace === null) {
    return outcome instanceof History ? stateAt(frame, { spec, history: outcome, key }) : outcome;
  }
  const step = {
    ...frame.step('state', spec.clause),
    name: spec.name,
    body: spec.accrual === null && spec.accrues === null ? null : spec.site,
  };
  return frame.within(use.site, step, () => {
    if (!(outcome instanceof History)) return outcome;
    noteChanges(frame, outcome, use);
    return stateAt(frame, { spec, history: outcome, key });
  });
}

/** Of a state that is read by the way no more changes than these are listed. */
const MOST_CHANGES = 50;

/** A state with its history, and the occurrence whose copy it is. */
export interface HeldState {
  readonly spec: StateSpec<Code>;
  readonly history: History;
  readonly key: Occurrence | null;
}

/** The value of a state at the frame's moment: the last that it took, and what has accrued since. */
export function stateAt(frame: Frame, { spec, history, key }: HeldState): Value {
  const interest = spec.accrual;
  const { accrues } = spec;
  if (accrues !== null) {
    const written = history.valueAt(frame.moment);
    if (frame.trace !== null && history.lastChange(frame.moment) !== null) {
      frame.trace.note = `${formatValue(written, spec.type)} after what was written, and what accrues`;
    }
    return add(written, accruedAt(frame, accrues, spec));
  }
  if (interest === null) return history.valueAt(frame.moment);
  return readAccrual(frame, { spec, interest, history, key });
}

function findHistory(frame: Frame, use: TermUse): History | Missing | Opaque {
  const { run, moment } = frame;
  const spec = run.program.states[use.index];
  const name = spec?.name ?? '';
  if (moment.isBeyondHorizon()) return unknown(`${name} on ${formatIsoDate(moment.day)}`);
  const { key } = use;
  if (key instanceof Missing) return key;
  if (run.start instanceof Missing) return run.start;
  if (key instanceof Occurrence) {
    if (!moment.sees(key.day, key.sequence)) {
      return notYet(`${name} before the ${describeOccurrence(run.program, key)}`);
    }
    if (key.row === null || moment.day >= run.start) {
      return rested(frame, run.keyedHistory(use.index, key));
    }
    return notYet(`${name} before ${formatIsoDate(run.start)}, when the contract takes effect`);
  }
  // Which event is meant depends on what a search still looks for.
  if (key !== null) return Opaque.INSTANCE;
  const keyedBy = spec?.keyedBy ?? null;
  if (keyedBy !== null)
    return unknown(`${name} of ${withArticle(run.program.events[keyedBy]?.name ?? '')}`);
  if (moment.day < run.start) {
    return notYet(`${name} before ${formatIsoDate(run.start)}, when the contract takes effect`);
  }
  return rested(frame, run.history(use.index));
}

function rested(frame: Frame, history: History): History {
  frame.run.limits.restOn(history.height);
  return history;
}

/**
 * A state explains itself by its first value and by each change seen so far. What a change rests on
 * is only the one before it, which rests on the one before that: a thousand changes would otherwise
 * be listed a thousand times. So is that of what is read of a state with many of them: all of its changes
 * are listed where the question is about the state itself.
 */
function noteChanges(
  { moment, run, trace }: Frame,
  history: History,
  { site }: Pick<TermUse, 'site'>,
): void {
  if (trace === null) return;
  const isLong = site !== null && history.changes.length > MOST_CHANGES;
  if (run.isReplaying || isLong) {
    const last = history.lastChange(moment)?.trace ?? history.startTrace;
    if (last !== null) trace.references.push({ site: null, trace: last });
    return;
  }
  if (history.startTrace !== null) trace.references.push({ site: null, trace: history.startTrace });
  for (const change of history.changes) {
    if (!moment.sees(change.day, change.sequence)) break;
    if (change.trace !== null) trace.references.push({ site: null, trace: change.trace });
  }
}

function solve(frame: Frame, asked: AskedUnknown): Value {
  const { solver } = frame.run.program;
  if (solver === undefined) throw new Error('A program with systems needs what solves them.');
  return solver(frame, asked);
}

/** The value of a definition at the frame's moment, worked out once for each moment and input. */
export function readDefinition(
  frame: Frame,
  use: TermUse & { readonly argument: Value | null },
): Value {
  const { site, index, key, argument } = use;
  const spec = frame.run.program.definitions[index];
  if (spec === undefined) return unknown('a definition');
  if (key instanceof Missing) return key;
  const input = key ?? argument;
  const assumed = frame.assumed({ term: 'definition', index, input }, site);
  if (assumed !== null) return assumed;
  const asked = { site, index, input, memo: frame.remembered.definitions };
  const known = recall(frame, asked);
  if (known !== undefined) return known;
  if (input === null && (spec.keyedBy !== null || spec.parameter !== null)) {
    return unknown(`what ${spec.name} is asked for`);
  }
  const system = frame.run.systemOf(index);
  return workOut(frame, asked, {
    guarded: spec,
    step:
      frame.trace === null
        ? null
        : { ...frame.step('definition', spec.clause), name: spec.name, body: spec.site },
    work: system === null ? spec.body : (inner) => solve(inner, { system, index, input }),
  });
}

/** The chosen reading of an ambiguity: its value, or its label where the readings have none. */
export function readAmbiguity(frame: Frame, use: TermUse): Value {
  const { site, index, key } = use;
  const spec = frame.run.program.ambiguities[index];
  if (spec === undefined) return unknown('a reading');
  const assumed = frame.assumed({ term: 'ambiguity', index, input: key }, site);
  if (assumed !== null) return assumed;
  const choice = choiceOf(frame, index);
  const reading = choice === null ? undefined : spec.readings[choice];
  if (reading === undefined) return unknown(`the reading of ${spec.name}`);
  const asked = { site, index, input: key, memo: frame.remembered.readings };
  const known = recall(frame, asked);
  if (known !== undefined) return known;
  const { value, label } = reading;
  if (value !== null && key instanceof Missing) return key;
  if (value !== null && key === null && spec.keyedBy !== null) {
    return unknown(`what ${spec.name} is asked for`);
  }
  return workOut(frame, asked, {
    guarded: { name: spec.name, site: null },
    step:
      frame.trace === null
        ? null
        : { ...frame.step('reading', spec.clause), name: `${spec.name}: “${label}”` },
    work: value ?? (() => label),
  });
}

/** Which reading is chosen: by the inputs, or by the hypothesis in which it is read. */
function choiceOf(frame: Frame, index: number): number | null {
  frame.run.readingsAsked.add(index);
  const assumed = frame.assumed({ term: 'reading', index, input: null }, null);
  if (assumed === null) return frame.run.inputs.readings[index] ?? null;
  const readings = frame.run.program.ambiguities[index]?.readings ?? [];
  return readings.findIndex(({ label }) => label === assumed);
}

/** A term that is asked for: where, what it is asked for, and where the moment remembers it. */
interface Asked {
  readonly site: number | null;
  readonly index: number;
  readonly input: Value | null;
  readonly memo: Memo;
}

/** What the moment remembers of a term; one without a derivation is no use where one is recorded. */
function recall(frame: Frame, { site, index, input, memo }: Asked): Value | undefined {
  const known = memo.get(index, input);
  if (known === undefined || (frame.trace !== null && known.trace === null)) return undefined;
  frame.run.limits.restOn(known.height);
  if (known.trace !== null) frame.trace?.references.push({ site, trace: known.trace });
  return known.value;
}

function workOut(
  frame: Frame,
  { site, index, input, memo }: Asked,
  term: {
    readonly guarded: GuardedTerm;
    readonly step: TraceStep | null;
    readonly work: Code;
  },
): Value {
  const { run } = frame;
  const trace = term.step === null ? null : new Trace(term.step);
  const inner = frame.withLocals(input === null ? [] : [input], trace);
  const value = guardCode(inner, term.guarded, term.work);
  if (trace !== null) {
    trace.value = value;
    frame.trace?.references.push({ site, trace });
  }
  memo.set(index, input, { value, trace, height: run.limits.lastHeight });
  return value;
}

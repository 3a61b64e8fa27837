import type { Day } from '../dates/day.ts';
import { and } from '../arithmetic/logic.ts';
import { countRows, isRows } from '../events/rows.ts';
import { standing } from '../events/standing.ts';
import { Trace } from '../derivation/trace.ts';
import { Missing, undecided } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Rows, WriteSpec } from '../program/program.ts';
import type { Code } from './code.ts';
import { Frame } from './frame.ts';
import { guardCode } from './guard.ts';
import { Moment } from './moment.ts';
import type { Effect, PendingWrite } from './pending-write.ts';
import type { Run } from './run.ts';

/**
 * Collects what one rule writes. Its condition and its exceptions test the event as it found the contract,
 * with all that is known when the rule takes effect; which copies of a keyed state it reaches, and
 * their values, are read at that moment. Where
 * the condition, or whether the event stands, is not known, the write is in doubt; an exception that
 * holds skips it.
 */
export function collectWrites(
  run: Run,
  { effect, moment }: { readonly effect: Effect; readonly moment: Moment },
  into: PendingWrite[],
): void {
  const tests: Tested[] = [];
  for (const found of effect.found) {
    const test = testRule(run, effect, testMoment(found, moment));
    if (test.applies !== false) tests.push(test);
  }
  for (const write of effect.rule.writes) {
    // One that may have happened at several times writes, perhaps, if it would at any of them.
    for (const test of tests) {
      const forbidden = isForbidden(run, { effect, write, day: moment.day }, test.at);
      if (forbidden === true) continue;
      collectTested(run, { effect, write, test, forbidden }, { moment, into });
      break;
    }
  }
}

/** The event as it found the contract, seen from the moment at which its rule takes effect. */
function testMoment({ day, sequence }: Effect['found'][number], moment: Moment): Moment {
  return day === moment.day ? moment : new Moment(day, sequence, moment);
}

/** Whether a rule applies to an event that found the contract at a moment. */
interface Tested {
  readonly at: Moment;
  readonly applies: Value;
  readonly condition: Trace | null;
}

function testRule(run: Run, effect: Effect, at: Moment): Tested {
  const { rule, occurrence } = effect;
  const condition = recordStep(run, effect, at);
  const frame = new Frame(run, at, [occurrence], condition);
  const stands = standing(occurrence);
  const applies = stands === true ? holds(frame, rule) : and(stands, () => holds(frame, rule));
  if (condition !== null) condition.value = applies;
  return { at, applies, condition };
}

/** What a write that no exception forbids writes to each copy that it reaches. */
function collectTested(
  run: Run,
  work: {
    readonly effect: Effect;
    readonly write: WriteSpec<Code>;
    readonly test: Tested;
    readonly forbidden: Missing | null;
  },
  { moment, into }: { readonly moment: Moment; readonly into: PendingWrite[] },
): void {
  const { effect, write, forbidden } = work;
  const { applies, condition } = work.test;
  const doubt = applies instanceof Missing ? undecided(forbidden, applies) : forbidden;
  if (write.key === null) {
    into.push(collectWrite(run, { effect, write, key: null, open: doubt, condition }, moment));
    return;
  }
  const frame = new Frame(run, moment, [effect.occurrence], condition);
  for (const { key, doubt: doubtOfKey } of collectKeys(frame, write, write.key)) {
    const open = doubtOfKey === null ? doubt : undecided(doubt, doubtOfKey);
    into.push(collectWrite(run, { effect, write, key, open, condition }, moment));
  }
}

interface WriteInProgress {
  readonly effect: Effect;
  readonly write: WriteSpec<Code>;
  readonly key: Occurrence | null;
  readonly open: Missing | null;
  readonly condition: Trace | null;
}

function collectWrite(run: Run, work: WriteInProgress, moment: Moment): PendingWrite {
  const { effect, write, key, open, condition } = work;
  const spec = run.program.states[write.state];
  const trace =
    run.recording === 'values'
      ? null
      : new Trace({
          kind: 'change',
          name: spec?.name ?? '',
          body: write.site,
          clause: effect.rule.clause,
          day: moment.day,
        });
  const locals: Value[] = [effect.occurrence];
  if (write.key?.kind === 'each' && key !== null) locals[write.key.rows.slot] = key;
  const worked = guarded(new Frame(run, moment, locals, trace), write.value, write.site);
  const { undated } = effect;
  const value = undated === null ? worked : undecided(open, undated);
  // A write on no known day is open in any case; whether it is made at all may be open besides.
  const doubt = open === null || undated === null ? open : undecided(open, undated);
  if (trace !== null) {
    trace.value = value;
    trace.how = write.how;
    trace.occurrence = effect.occurrence;
    if (condition !== null && effect.rule.when !== null) {
      trace.references.push({ site: null, trace: condition });
    }
    const derived = effect.occurrence.origin?.trace ?? null;
    if (derived !== null) trace.references.push({ site: null, trace: derived });
  }
  return { effect, write, key, value, doubt, trace };
}

/** Yes where an exception holds, its absence where that is not known, null where none holds. */
function isForbidden(
  run: Run,
  work: { readonly effect: Effect; readonly write: WriteSpec<Code>; readonly day: Day },
  tested: Moment,
): true | Missing | null {
  let doubt: Missing | null = null;
  for (const index of work.write.exceptions) {
    const exception = run.program.exceptions[index];
    if (exception === undefined || exception.when === null) continue;
    const frame = new Frame(run, tested, [work.effect.occurrence], null);
    const holds = guarded(frame, exception.when, exception.site);
    if (holds === true) {
      run.skip({
        day: work.day,
        state: work.write.state,
        clause: exception.clause,
        occurrence: work.effect.occurrence,
        reason: run.program.sites[exception.site]?.text ?? 'an exception applies',
      });
      return true;
    }
    if (holds instanceof Missing) doubt = undecided(doubt, holds);
  }
  return doubt;
}

/** A copy of a keyed state that is written, or may be. */
interface KeyOfWrite {
  readonly key: Occurrence | null;
  readonly doubt: Missing | null;
}

function collectKeys(
  frame: Frame,
  write: WriteSpec<Code>,
  of: NonNullable<WriteSpec<Code>['key']>,
): readonly KeyOfWrite[] {
  if (of.kind === 'each') return collectEach(frame, of.rows);
  const key = of.occurrence(frame);
  if (key instanceof Occurrence) return [{ key, doubt: null }];
  if (!(key instanceof Missing) || key.kind !== 'unknown') return [];
  // Where it is not known whose copy is meant, every one may be.
  const keyedBy = frame.run.program.states[write.state]?.keyedBy ?? -1;
  const all = { event: keyedBy, slot: 0, window: null, where: null };
  return collectEach(frame, all).map((each) => ({ key: each.key, doubt: key }));
}

/** Where it is not known which days a window takes in, every row there is may be meant. */
function collectEach(frame: Frame, spec: Rows<Code>): readonly KeyOfWrite[] {
  const rows = countRows(frame, spec, null);
  if (rows instanceof Missing && spec.window !== null) {
    const all = collectEach(frame, { ...spec, window: null });
    return all.map(({ key, doubt }) => ({ key, doubt: undecided(doubt, rows) }));
  }
  if (!isRows(rows)) return [];
  return rows.map(({ occurrence, verdict }) => ({
    key: occurrence,
    doubt: verdict instanceof Missing ? verdict : null,
  }));
}

function recordStep(run: Run, effect: Effect, moment: Moment): Trace | null {
  if (run.recording === 'values') return null;
  const { rule } = effect;
  const name = run.program.events[rule.event]?.name ?? '';
  return new Trace({ kind: 'item', name, body: rule.site, clause: rule.clause, day: moment.day });
}

function holds(frame: Frame, { when, site }: Effect['rule']): Value {
  return when === null ? true : guarded(frame, when, site);
}

function guarded(frame: Frame, code: Code, site: number): Value {
  return guardCode(frame, { name: 'a rule', site }, code);
}

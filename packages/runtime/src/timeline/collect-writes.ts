import type { Day } from '../dates/day.ts';
import { countRows } from '../events/rows.ts';
import { Trace } from '../derivation/trace.ts';
import { mergeMissing, Missing } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { WriteSpec } from '../program/program.ts';
import type { Code } from './code.ts';
import { Frame } from './frame.ts';
import { guard } from './guard.ts';
import { Moment } from './moment.ts';
import type { Effect, PendingWrite } from './pending-write.ts';
import type { Run } from './run.ts';

/**
 * What one rule writes. Its condition and its exceptions test the event as it found the contract,
 * with all that is known when the rule takes effect; its values are priced at that moment. A
 * condition without a value leaves what it would write without one; an exception that holds skips
 * the write.
 */
export function collectWrites(run: Run, effect: Effect, moment: Moment): readonly PendingWrite[] {
  const { rule, occurrence } = effect;
  const tested = testMoment(occurrence, moment);
  const condition = recordStep(run, effect, tested);
  const frame = new Frame(run, tested, [occurrence], condition);
  const when = rule.when === null ? true : guarded(frame, rule.when);
  if (condition !== null) condition.value = when;
  if (when === false) return [];
  return rule.writes.flatMap((write) => {
    const doubt = isForbidden(run, { effect, write, day: moment.day }, tested);
    if (doubt === true) return [];
    const open = mergeDoubts(when, doubt);
    return collectKeys(frame, write).map((key) =>
      collectWrite(run, { effect, write, key, open, condition }, moment),
    );
  });
}

/** The event as it found the contract, seen from the moment at which its rule takes effect. */
function testMoment(occurrence: Occurrence, moment: Moment): Moment {
  if (occurrence.day === moment.day) return moment;
  return new Moment(occurrence.day, occurrence.sequence, moment);
}

interface WriteInProgress {
  readonly effect: Effect;
  readonly write: WriteSpec<Code>;
  readonly key: Occurrence | Missing | null;
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
  if (write.key?.kind === 'each' && key instanceof Occurrence) locals[write.key.rows.slot] = key;
  const frame = new Frame(run, moment, locals, trace);
  const absent = key instanceof Missing ? mergeDoubts(open ?? true, key) : open;
  const value = absent ?? guarded(frame, write.value);
  if (trace !== null) {
    trace.value = value;
    if (condition !== null && effect.rule.when !== null) {
      trace.references.push({ site: null, trace: condition });
    }
  }
  return { effect, write, key: key instanceof Missing ? null : key, value, trace };
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
    const holds = guarded(frame, exception.when);
    if (holds === true) {
      run.skipped.push({
        day: work.day,
        state: work.write.state,
        clause: exception.clause,
        occurrence: work.effect.occurrence,
        reason: run.program.sites[exception.site]?.text ?? 'an exception applies',
      });
      return true;
    }
    if (holds instanceof Missing) doubt = doubt === null ? holds : mergeMissing(doubt, holds);
  }
  return doubt;
}

function collectKeys(
  frame: Frame,
  write: WriteSpec<Code>,
): readonly (Occurrence | Missing | null)[] {
  if (write.key === null) return [null];
  if (write.key.kind === 'one') {
    const key = write.key.occurrence(frame);
    return key instanceof Occurrence || key instanceof Missing ? [key] : [];
  }
  const counted = countRows(frame, write.key.rows);
  if (counted instanceof Missing) return [counted];
  return counted.rows;
}

function mergeDoubts(when: Value, doubt: Missing | null): Missing | null {
  if (!(when instanceof Missing)) return doubt;
  return doubt === null ? when : mergeMissing(when, doubt);
}

function recordStep(run: Run, effect: Effect, moment: Moment): Trace | null {
  if (run.recording === 'values') return null;
  const { rule } = effect;
  const name = run.program.events[rule.event]?.name ?? '';
  return new Trace({ kind: 'item', name, body: rule.site, clause: rule.clause, day: moment.day });
}

function guarded(frame: Frame, code: Code): Value {
  return guard(frame.run, 'a rule', () => code(frame));
}

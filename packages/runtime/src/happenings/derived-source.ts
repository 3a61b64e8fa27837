import type { Day } from '../dates/day.ts';
import { Trace } from '../derivation/trace.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guardCode } from '../timeline/guard.ts';
import type { Standing } from '../timeline/lasting.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { type Missing } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** What makes an event happen at the close of days: the contract itself. */
export interface DerivedSource {
  readonly stratum: number;
  /** The first day at whose close it may have something to say of itself; before every day once there is news for it. */
  readonly standing: Standing;
  /** The event whose occurrences are news for it, one by one; null where there is none. */
  readonly follows: number | null;
  /** Whether it is open until when an event happened: that is another day at every close, each of which asks it. */
  readonly isInDoubt: boolean;
  /** The first day at whose close what may happen is to be tried again; endless where there is none. */
  readonly nextTrial: Day;
  /**
   * What happens, or may happen, at the close of a day. One of which it has long been in doubt whether
   * it happened is told at each close, since it may happen only now.
   */
  close(moment: Moment): readonly Occurrence[];
  /**
   * What may happen at the close that was asked for last and was not told, since by itself it changes nothing; null where
   * there is no such thing. Where others happen together with it, it is told too.
   */
  readonly untold: Occurrence | null;
  /** Takes in that the days through one closed as the last that was asked about did. */
  pass(through: Day): void;
}

/** An event that is derived, and the run in which it is. */
export interface Deriving {
  readonly run: Run;
  readonly event: number;
  readonly name: string;
  readonly clause: string;
  readonly site: number;
}

/** What one expression of a derived event gives at a close. */
export function readAt(
  { run, name, site }: Deriving,
  moment: Moment,
  read: { readonly code: Code; readonly locals: Value[] },
): Value {
  const frame = new Frame(run, moment, read.locals, null);
  return guardCode(frame, { name, site }, read.code);
}

/** Why an occurrence happened, for derivations: the words that decided it with what they read. */
export function traceOf(
  deriving: Deriving,
  moment: Moment,
  read: { readonly code: Code; readonly locals: Value[] },
): Trace | null {
  const { run, name, clause, site } = deriving;
  if (run.recording === 'values') return null;
  const { day } = moment;
  const trace = new Trace({
    kind: 'occurrence',
    name: `${name} of ${formatIsoDate(day)}`,
    body: site,
    clause,
    day,
  });
  const frame = new Frame(run, moment, [...read.locals], trace);
  trace.value = guardCode(frame, { name, site }, read.code);
  return trace;
}

/** An occurrence that the contract makes. */
export function makeOccurrence(
  { event }: Deriving,
  day: Day,
  made: {
    readonly of: Occurrence | null;
    readonly doubt: Missing | null;
    readonly through: Day;
    readonly unrolled?: Day | null;
    readonly trace: Trace | null;
  },
): Occurrence {
  const { of, doubt, through, trace } = made;
  const unrolled = made.unrolled ?? null;
  const origin = { of, doubt, through, gaps: [], unrolled, settled: null, trace };
  return new Occurrence({ event, day, id: null, fields: [] }, null, origin);
}

import { mergeOperands } from '../arithmetic/quantities.ts';
import type { Day } from '../dates/day.ts';
import { Exact } from '../exact/exact.ts';
import type { InterestSpec, StateSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import { CLOSE, Moment } from '../timeline/moment.ts';
import { type Missing, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Borne, BorneReader } from './interest-course.ts';

/** What is read each day: a principal and a rate, by the name under which messages speak of them. */
export interface Bearing {
  readonly name: string;
  readonly spec: Pick<InterestSpec<Code>, 'principal' | 'rate' | 'readEachDay' | 'site'>;
  readonly locals: readonly Value[];
  /** The state that accrues; null for interest that is none. */
  readonly state: StateSpec<Code> | null;
}

/** Reads principal and rate at the close of days as they are known from the frame's moment. */
export function readerFrom(frame: Frame, bearing: Bearing): BorneReader {
  return readerAt(frame, bearing, (day) => frame.run.closeOf(day, frame.moment));
}

/**
 * Reads principal and rate as they were known at the close of each day itself. What was known then is
 * known for good, so that it need not be read again when more is.
 */
export function readerAsKnownThen(frame: Frame, bearing: Bearing): BorneReader {
  return readerAt(frame, bearing, (day) => new Moment(day, CLOSE, null));
}

function readerAt(frame: Frame, bearing: Bearing, closeOf: (day: Day) => Moment): BorneReader {
  const { run } = frame;
  const { spec, state } = bearing;
  const { lasting } = run;
  const accrual = lasting === null || state === null ? null : run.program.states.indexOf(state);
  return {
    at: (day) => {
      const there = frame.elsewhere(closeOf(day), bearing.locals, null);
      if (lasting === null) {
        const stands = spec.readEachDay ? day + 1 : Number.POSITIVE_INFINITY;
        return { borne: readBorne(there, bearing), stands };
      }
      const around = lasting.beginReading();
      const borne = readBorne(there, bearing);
      return { borne, stands: lasting.endReading(around, day) };
    },
    height: () => run.limits.lastHeight,
    nextHappening: (after) => {
      if (lasting === null) return notAfterHorizon(frame, after, run.happenings.nextAfter(after));
      const next =
        accrual === null
          ? run.happenings.nextHappened(after)
          : lasting.nextChangeOf(accrual, after);
      return notAfterHorizon(frame, after, next);
    },
  };
}

function readBorne(there: Frame, { name, spec }: Bearing): Borne | Missing {
  const { run } = there;
  run.limits.spend('day', spec.site);
  let principal: Value = false;
  const rate = guard(run, { name, site: spec.site }, () => {
    principal = spec.principal(there);
    return spec.rate(there);
  });
  return borneOf(principal, rate);
}

/** Something else may also stand on the first day that is not known yet, and on all after it. */
function notAfterHorizon({ moment }: Frame, after: Day, next: Day): Day {
  const unknownFrom = moment.horizon.day + 1;
  return after < unknownFrom ? Math.min(next, unknownFrom) : next;
}

function borneOf(principal: Value, rate: Value): Borne | Missing {
  if (principal instanceof Exact && rate instanceof Exact) return { principal, rate };
  return mergeOperands(principal, rate) ?? unknown('an amount that is still searched for');
}

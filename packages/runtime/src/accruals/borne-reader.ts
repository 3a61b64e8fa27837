import { mergeOperands } from '../arithmetic/quantities.ts';
import type { Day } from '../dates/day.ts';
import { Exact } from '../exact/exact.ts';
import type { InterestSpec } from '../program/program.ts';
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

function readerAt(
  frame: Frame,
  { name, spec, locals }: Bearing,
  closeOf: (day: Day) => Moment,
): BorneReader {
  const { run } = frame;
  return {
    at: (day) => {
      run.limits.spend('day', spec.site);
      const there = frame.elsewhere(closeOf(day), locals, null);
      let principal: Value = false;
      const rate = guard(run, { name, site: spec.site }, () => {
        principal = spec.principal(there);
        return spec.rate(there);
      });
      return borneOf(principal, rate);
    },
    height: () => run.limits.lastHeight,
    nextChange: (after, before) => {
      const next = spec.readEachDay ? after + 1 : nextHappening(frame, after);
      return next < before ? next : null;
    },
  };
}

/** Something else may also stand on the first day that is not known yet, and on all after it. */
function nextHappening({ run, moment }: Frame, after: Day): Day {
  const next = run.happenings.nextAfter(after);
  const unknownFrom = moment.horizon.day + 1;
  return after < unknownFrom ? Math.min(next, unknownFrom) : next;
}

function borneOf(principal: Value, rate: Value): Borne | Missing {
  if (principal instanceof Exact && rate instanceof Exact) return { principal, rate };
  return mergeOperands(principal, rate) ?? unknown('an amount that is still searched for');
}

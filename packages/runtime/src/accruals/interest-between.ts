import { add } from '../arithmetic/quantities.ts';
import { formatLongDate } from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { InterestSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { impossible, Missing, notYet } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { readerFrom } from './borne-reader.ts';
import { InterestCourse } from './interest-course.ts';
import { noteLines } from './note-lines.ts';
import { orCannotCount } from './or-cannot-count.ts';
import { resolveTerms } from './resolve-terms.ts';

/**
 * `interest on M at R counted C from A until B`: of each day from A until B, B left out, on the
 * principal and at the rate at that day's close; exact, and simple unless it is compounded.
 */
export function interestBetween(frame: Frame, spec: InterestSpec<Code>): Value {
  const step = { ...frame.step('interest', null), body: spec.site };
  return frame.within(spec.site, step, () => orCannotCount(() => workOut(frame, spec)));
}

/** Interest between two days is of so many days, so it waits for a last day that waits for an event. */
function endOf(frame: Frame, { until }: InterestSpec<Code>): Value {
  return until === null ? notYet('the day until which interest runs') : until(frame);
}

function workOut(frame: Frame, spec: InterestSpec<Code>): Value {
  const terms = resolveTerms(frame, spec, endOf);
  if (terms instanceof Missing || terms instanceof Opaque) return terms;
  const { from, until, counting, compounding } = terms;
  if (until < from) {
    const dates = `${formatLongDate(from)} until ${formatLongDate(until)}`;
    return impossible(`interest cannot run from ${dates}, which is before`);
  }
  const start = { from, compounded: Exact.ZERO, accrued: Exact.ZERO };
  const course = new InterestCourse(start, counting, compounding?.dates ?? null);
  const bearing = { name: 'interest', spec, locals: frame.locals, state: null };
  const missing = course.follow(until, readerFrom(frame, bearing));
  if (missing !== null) return missing;
  noteLines(frame, bearing, { course, until });
  const { compounded, accrued } = course.owedOn(until);
  return add(compounded, accrued);
}

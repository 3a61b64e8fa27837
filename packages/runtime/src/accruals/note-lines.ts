import { formatLongDate } from '../dates/index.ts';
import type { Day } from '../dates/day.ts';
import { Trace } from '../derivation/trace.ts';
import type { InterestLine } from '../interest/index.ts';
import type { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import { formatValue } from '../value/format-value.ts';
import type { ValueType } from '../value/value-type.ts';
import type { Bearing } from './borne-reader.ts';
import type { CourseStart, InterestCourse } from './interest-course.ts';

/** Records each stretch of a course until a day: from, until, principal, rate, days, part of a year. */
export function noteLines(
  frame: Frame,
  bearing: Bearing,
  { course, until }: { readonly course: InterestCourse; readonly until: Day },
): void {
  if (frame.trace === null) return;
  for (const line of course.linesUntil(until)) {
    frame.trace.references.push({ site: null, trace: traceOf(frame, bearing, line) });
  }
}

/** Says what was left, or paid ahead, on the day from which stretches are shown. */
export function noteOpening(
  trace: Trace,
  { from, compounded, accrued }: CourseStart,
  type: ValueType,
): void {
  const opening = compounded.plus(accrued);
  if (opening.isZero()) return;
  const amount = formatValue(opening.abs(), type);
  trace.note =
    opening.sign() > 0
      ? `and ${amount} left of what had accrued by ${formatLongDate(from)}`
      : `less ${amount} settled since ${formatLongDate(from)}`;
}

/** A stretch rests on what principal and rate were on its first day. */
function traceOf(frame: Frame, { name, spec, locals }: Bearing, line: InterestLine): Trace {
  const { from, until, base, rate, days, fraction, interest } = line;
  const trace = new Trace({
    kind: 'stretch',
    name: `${formatLongDate(from)} until ${formatLongDate(until)}`,
    body: null,
    clause: null,
    day: frame.day,
  });
  trace.value = interest;
  trace.stretch = { from, until, principal: base, rate, days, fraction };
  const { run, moment } = frame;
  const there = frame.elsewhere(run.closeOf(from, moment), locals, trace);
  guard(run, { name, site: spec.site }, () => {
    spec.principal(there);
    return spec.rate(there);
  });
  return trace;
}

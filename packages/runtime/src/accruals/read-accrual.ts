import { add } from '../arithmetic/quantities.ts';
import type { Day } from '../dates/day.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { InterestSpec, StateSpec } from '../program/program.ts';
import { checkDomain } from '../timeline/check-domain.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import type { Change, CourseBasis, History } from '../timeline/history.ts';
import { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { type Bearing, readerAsKnownThen, readerFrom } from './borne-reader.ts';
import { type CourseStart, InterestCourse } from './interest-course.ts';
import { noteLines, noteOpening } from './note-lines.ts';
import { orCannotCount } from './or-cannot-count.ts';
import { type ResolvedTerms, resolveTerms } from './resolve-terms.ts';
import { UNTOUCHED, type Unsettled } from './settled.ts';

/** No day: interest runs on. */
const NEVER: Day = Number.POSITIVE_INFINITY;

/** One accrual: its declaration, what rules made of it, and the occurrence that it is kept for. */
export interface Accrual {
  readonly spec: StateSpec<Code>;
  readonly interest: InterestSpec<Code>;
  readonly history: History;
  readonly key: Occurrence | null;
}

/** What has accrued and is not settled as the frame's day begins; its stretches are recorded there. */
export function readAccrual(frame: Frame, accrual: Accrual): Value {
  const found = findAccrued(frame, accrual);
  if (found instanceof Missing || found instanceof Opaque) return found;
  const { compounded, accrued } = found.owed;
  return checkDomain(accrual.spec, add(compounded, accrued));
}

/** An accrual as a rule on the frame's day finds it, or why that is not known. */
export function findAccrued(frame: Frame, accrual: Accrual): Unsettled | Missing | Opaque {
  const { spec, interest, history, key } = accrual;
  const stands = history.valueAt(frame.moment);
  if (stands instanceof Missing) return stands;
  const locals = key === null ? [] : [key];
  const inner = frame.elsewhere(frame.moment, locals, frame.trace);
  return guard(frame.run, { name: spec.name, site: interest.site }, () =>
    orCannotCount(() => workOut(inner, accrual)),
  );
}

function workOut(frame: Frame, accrual: Accrual): Unsettled | Missing | Opaque {
  const terms = resolveTerms(frame, accrual.interest, endOf);
  if (terms instanceof Missing || terms instanceof Opaque) return terms;
  const change = accrual.history.lastChange(frame.moment);
  const settled = change?.settled ?? UNTOUCHED;
  const from = Math.max(settled.since ?? terms.from, terms.from);
  const day = Math.max(from, Math.min(frame.day, terms.until));
  const course = followCourse(frame, accrual, {
    terms,
    start: { from, compounded: settled.compounded, accrued: settled.accrued },
    change,
    day,
  });
  if (course instanceof Missing) return course;
  if (frame.trace !== null) {
    noteOpening(frame.trace, course.start, accrual.spec.type);
    noteLines(frame, bearingOf(accrual), { course, until: day });
  }
  const { from: since, compounded, accrued } = course.bendBefore(day);
  return { day: frame.day, bend: { since, compounded, accrued }, owed: course.owedOn(day) };
}

/** What accrues until an event that has not happened goes on. */
function endOf(frame: Frame, { until }: InterestSpec<Code>): ReturnType<Code> {
  if (until === null) return NEVER;
  const end = until(frame);
  return end instanceof Missing && end.kind === 'not yet' ? NEVER : end;
}

function bearingOf({ spec, interest, key }: Accrual): Bearing {
  return { name: spec.name, spec: interest, locals: key === null ? [] : [key], state: spec };
}

/** How far a course is followed, and since which change. */
interface Way {
  readonly terms: ResolvedTerms;
  readonly start: CourseStart;
  readonly change: Change | null;
  readonly day: Day;
}

/**
 * The course followed to a day. It is kept with the accrual's history, so that further days go on from
 * there; but not where something is taken to be otherwise, or where only what came later tells what
 * stood on some day.
 */
function followCourse(frame: Frame, accrual: Accrual, way: Way): InterestCourse | Missing {
  const { terms, start, change, day } = way;
  const bearing = bearingOf(accrual);
  const begin = (): InterestCourse =>
    new InterestCourse(start, terms.counting, terms.compounding?.dates ?? null);
  if (frame.moment.assumptions === null) {
    const kept = accrual.history.courseSince(change, basisOf(way), begin);
    if (kept.follow(day, readerAsKnownThen(frame, bearing)) === null) {
      frame.run.limits.restOn(kept.height);
      return kept;
    }
  }
  const course = begin();
  return course.follow(day, readerFrom(frame, bearing)) ?? course;
}

/** What a course depends on beside principal and rate. */
function basisOf({ start, terms }: Way): CourseBasis {
  const { counting, compounding } = terms;
  return [start.from, terms.from, counting.label, compounding?.label ?? null];
}

import { interestBetween } from '../accruals/index.ts';
import { multiply, subtract } from '../arithmetic/quantities.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoDate, formatLongDate } from '../dates/index.ts';
import { Trace } from '../derivation/trace.ts';
import { standing } from '../events/standing.ts';
import { Exact } from '../exact/exact.ts';
import type { LateCostSpec, LateSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { isEqual } from '../arithmetic/comparisons.ts';
import { guardCode } from '../timeline/guard.ts';
import { CLOSE, Moment } from '../timeline/moment.ts';
import { Missing, undecided, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { noteAmounts, sumOfAmounts, unpaidOf } from './amounts.ts';
import { type Duty, isSeen, type Lateness, latenessAt } from './duty.ts';

/** One line of one obligation that says what lateness costs. */
export interface LatePart {
  readonly obligation: number;
  readonly line: number;
}

/** What lateness costs so far, over every duty of the obligations that add to it. */
export function lateCost(frame: Frame, site: number | null, parts: readonly LatePart[]): Value {
  const { run, moment } = frame;
  if (moment.isBeyondHorizon()) return unknown(`what is late on ${formatIsoDate(moment.day)}`);
  const costs: Value[] = [];
  for (const { obligation, line } of parts) {
    for (const duty of run.duties.of(obligation)) {
      costs.push(costOfDuty(frame, site, { duty, line }));
    }
  }
  return sumOfAmounts(costs);
}

/** What one line costs for one duty as of the frame's moment; zero while it is not late. */
export function costOfDuty(
  frame: Frame,
  site: number | null,
  { duty, line }: { readonly duty: Duty; readonly line: number },
): Value {
  const spec = frame.run.program.obligations[duty.obligation];
  const late = spec?.late[line];
  const lateness = latenessAt(duty, frame.moment);
  if (spec === undefined || late === undefined || lateness === null) return Exact.ZERO;
  const name = `lateness of ${spec.name}`;
  const step = { ...frame.step('late', spec.clause), name, body: late.cost.site };
  return frame.within(site, step, () => workOut(frame, { duty, late, lateness }));
}

interface Late {
  readonly duty: Duty;
  readonly late: LateSpec<Code>;
  readonly lateness: Lateness;
}

function workOut(frame: Frame, { duty, late, lateness }: Late): Value {
  const stands = standing(lateness.occurrence);
  const open = [duty.doubt, stands]
    .filter((each) => each instanceof Missing)
    .reduce<Missing | null>(undecided, null);
  if (open !== null) return open;
  const { cost } = late;
  if (cost.kind === 'per day') return costOfDays(frame, { cost, duty, late, lateness });
  const own = frame.elsewhere(frame.moment, duty.locals(), frame.trace);
  // Interest runs from the date on which it was due.
  const from = late.from === null ? (lateness.due ?? lateness.day) : late.from.date(own);
  return typeof from === 'number' ? interestOn(own, { cost, duty }, from) : from;
}

/** The first day that costs: that on which it was first late, or the one that the contract names. */
function firstDayLate(frame: Frame, { duty, late, lateness }: Late): Value {
  const step = { ...frame.step('date', frame.trace?.clause ?? null), name: 'the first day late' };
  return frame.within(null, step, () => {
    const { trace, moment } = frame;
    if (late.from !== null) return late.from.date(frame.elsewhere(moment, duty.locals(), trace));
    if (trace !== null) trace.occurrence = lateness.occurrence;
    return lateness.day;
  });
}

type PerDay = Extract<LateCostSpec<Code>, { readonly kind: 'per day' }>;

function costOfDays(frame: Frame, late: Late & { readonly cost: PerDay }): Value {
  const { run, moment } = frame;
  const { cost, duty, lateness } = late;
  const from = firstDayLate(frame, late);
  if (typeof from !== 'number') return from;
  // What a day costs is settled when the first of them begins.
  const begun = new Moment(lateness.day, lateness.sequence, moment);
  const there = new Frame(run, begun, duty.locals(), frame.trace);
  const daily = guardCode(there, { name: 'what a day costs', site: cost.site }, cost.amount);
  const done = isSeen(moment, duty.completed) ? duty.completed.day : null;
  // A day that has not closed does not count yet.
  const last = (done ?? (moment.sequence === CLOSE ? moment.day + 1 : moment.day)) - 1;
  const mayBeDone = doubtOfDone(duty, moment);
  if (mayBeDone !== null) return mayBeDone;
  const days = Math.max(0, last - from + 1);
  noteLateDays(frame, { duty, days, from, last, done });
  return multiply(Exact.of(days), daily);
}

/** Why it is not known whether it was all done before it was for certain, if it was; null where that is known. */
function doubtOfDone({ owed, completed, discharges }: Duty, moment: Moment): Missing | null {
  let left = owed?.value ?? Exact.ZERO;
  for (const discharge of discharges) {
    const { amount, occurrence, sequence } = discharge;
    if (!isSeen(moment, discharge) || sequence === completed?.sequence) break;
    const stands = amount === null ? standing(occurrence) : true;
    if (stands instanceof Missing) return stands;
    left = subtract(left, amount ?? Exact.ZERO);
    if (left instanceof Missing) return left;
  }
  return null;
}

/** The days at whose close something is left undone. */
interface LateDays {
  readonly duty: Duty;
  readonly days: number;
  readonly from: Day;
  readonly last: Day;
  /** When the last of it was done; null while something is left. */
  readonly done: Day | null;
}

const NOT_CLOSED = 'the day after it has not closed';

/** How many days are counted, and until which, since it was done then or is late still. */
function noteLateDays(frame: Frame, { duty, days, from, last, done }: LateDays): void {
  const { trace, moment } = frame;
  if (trace === null) return;
  trace.note = `${days} ${days === 1 ? 'day' : 'days'} from ${formatLongDate(from)}`;
  const step = frame.step('date', trace.clause);
  const end = frame.note(null, { ...step, name: 'the last day late' }, last);
  if (done === null && last < moment.day) end.note = NOT_CLOSED;
  if (done === null) return;
  const part = new Trace({ ...step, name: 'the day it was done' });
  part.value = done;
  part.occurrence = duty.discharges.findLast(({ day }) => day === done)?.occurrence ?? null;
  end.references.push({ site: null, trace: part });
}

type InterestCost = Extract<LateCostSpec<Code>, { readonly kind: 'interest' }>;

/** What bears interest, with where it comes from. */
function noteUnpaid(frame: Frame, duty: Duty): Value {
  const value = unpaidOf(duty, frame.moment);
  const spec = frame.run.program.obligations[duty.obligation];
  if (frame.trace === null || spec === undefined) return value;
  // What is left after a part was paid is not what the formula comes to: it is shown of what is owed.
  const isWhole = duty.owed !== null && isEqual(value, duty.owed.value) === true;
  const site = spec.act.amount?.site ?? null;
  const step = { ...frame.step('unpaid', spec.clause), body: isWhole ? site : null };
  const trace = frame.note(site, { ...step, name: `what is unpaid of ${spec.name}` }, value);
  if (!isWhole) trace.note = 'what was paid is taken off';
  noteAmounts(frame, trace, duty);
  return value;
}

/** Each day bears interest on what is unpaid at its close, so that the day of payment bears none. */
function interestOn(
  frame: Frame,
  { cost, duty }: { readonly cost: InterestCost; readonly duty: Duty },
  from: Day,
): Value {
  if (frame.day < from) return Exact.ZERO;
  return interestBetween(frame, {
    ...cost,
    principal: (there) => noteUnpaid(there, duty),
    from: () => from,
    until: ({ day }) => day,
  });
}

import { add, multiply, subtract } from '../arithmetic/quantities.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { Day } from '../dates/day.ts';
import { standing } from '../events/standing.ts';
import { Exact } from '../exact/exact.ts';
import type { LateSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import { CLOSE, Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing, undecided, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { type Duty, isSeen, latenessAt } from './duty.ts';

/** What is left of a duty at a moment; zero while nothing is owed yet. */
export function unpaidOf(duty: Duty, moment: Moment): Value {
  const { owed, doubt, discharges } = duty;
  if (owed === null || !isSeen(moment, owed)) return Exact.ZERO;
  if (isSeen(moment, duty.completed)) return Exact.ZERO;
  const left = discharges
    .filter((discharge) => isSeen(moment, discharge))
    .reduce<Value>((sofar, { amount }) => subtract(sofar, amount ?? Exact.ZERO), owed.value);
  return doubt === null || left instanceof Missing ? left : doubt;
}

/** `the unpaid amount of X`: of all its duties that have come about. */
export function unpaidAmount(frame: Frame, site: number | null, obligation: number): Value {
  const { run, moment } = frame;
  const spec = run.program.obligations[obligation];
  const name = `the unpaid amount of ${spec?.name ?? ''}`;
  const value = moment.isBeyondHorizon()
    ? unknown(`${name} on ${formatIsoDate(moment.day)}`)
    : sum(run.duties.of(obligation).map((duty) => unpaidOf(duty, moment)));
  if (frame.trace !== null) {
    const step = { ...frame.step('unpaid', spec?.clause ?? null), name };
    const trace = frame.note(site, step, value);
    for (const { owed } of run.duties.of(obligation)) {
      if (owed?.trace != null && isSeen(moment, owed)) {
        trace.references.push({ site: null, trace: owed.trace });
      }
    }
  }
  return value;
}

/** One line of one obligation that says what lateness costs. */
export interface LatePart {
  readonly obligation: number;
  readonly line: number;
}

/** What lateness costs so far, over every duty of the obligations that add to it. */
export function lateCost(frame: Frame, site: number | null, parts: readonly LatePart[]): Value {
  const { run, moment } = frame;
  if (moment.isBeyondHorizon()) return unknown(`what is late on ${formatIsoDate(moment.day)}`);
  const costs = parts.flatMap(({ obligation, line }) =>
    run.duties.of(obligation).map((duty) => noteCost(frame, site, { duty, line })),
  );
  return sum(costs);
}

function noteCost(
  frame: Frame,
  site: number | null,
  part: { readonly duty: Duty; readonly line: number },
): Value {
  const { run, moment } = frame;
  const { duty, line } = part;
  const spec = run.program.obligations[duty.obligation];
  const late = spec?.late[line];
  const isLate = latenessAt(duty, moment) !== null;
  if (spec === undefined || late === undefined || !isLate) return Exact.ZERO;
  const cost = costOf(run, { duty, late }, moment);
  if (frame.trace !== null) {
    const name = `lateness of ${spec.name}`;
    const step = { ...frame.step('late', spec.clause), name, body: late.cost.site };
    const trace = frame.note(site, step, cost.value);
    trace.note = cost.note;
  }
  return cost.value;
}

/** What one line costs for one duty, and in words how that is reckoned. */
export interface Cost {
  readonly value: Value;
  readonly note: string | null;
}

/** What one line of lateness costs for one duty as of a moment. */
export function costOf(
  run: Run,
  { duty, late }: { readonly duty: Duty; readonly late: LateSpec<Code> },
  moment: Moment,
): Cost {
  const { doubt } = duty;
  const lateness = latenessAt(duty, moment);
  if (lateness === null) return { value: Exact.ZERO, note: null };
  const stands = standing(lateness.occurrence);
  const open = [doubt, stands].filter((each) => each instanceof Missing).reduce(undecided, null);
  if (open !== null) return { value: open, note: null };
  const from = late.from === null ? lateness.day : startOf(run, { duty, from: late.from }, moment);
  if (typeof from !== 'number') return { value: from, note: null };
  // What a day costs is settled when the first of them begins.
  const begun = new Moment(lateness.day, lateness.sequence, moment);
  const frame = new Frame(run, begun, duty.locals(), null);
  const { amount, site } = late.cost;
  const daily = guard(run, { name: 'what a day costs', site }, () => amount(frame));
  const days = countLateDays(duty, from, moment);
  const note = `${days} ${days === 1 ? 'day' : 'days'} from ${formatIsoDate(from)}`;
  return { value: multiply(Exact.of(days), daily), note };
}

/** The first day that costs, where one is stated. */
function startOf(
  run: Run,
  { duty, from }: { readonly duty: Duty; readonly from: NonNullable<LateSpec<Code>['from']> },
  moment: Moment,
): Value {
  const frame = new Frame(run, moment, duty.locals(), null);
  return guard(run, { name: 'since when it is late', site: null }, () => from.date(frame));
}

/** The days at whose close something is left undone. A day that has not closed does not count yet. */
function countLateDays(duty: Duty, from: Day, moment: Moment): number {
  const { completed } = duty;
  const last = isSeen(moment, completed)
    ? completed.day - 1
    : moment.sequence === CLOSE
      ? moment.day
      : moment.day - 1;
  return Math.max(0, last - from + 1);
}

function sum(values: readonly Value[]): Value {
  return values.reduce(add, Exact.ZERO);
}

import { add, subtract } from '../arithmetic/quantities.ts';
import { formatIsoDate } from '../dates/index.ts';
import { Trace } from '../derivation/trace.ts';
import { Exact } from '../exact/exact.ts';
import type { Frame } from '../timeline/frame.ts';
import type { Moment } from '../timeline/moment.ts';
import { Missing, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { type Duty, isSeen } from './duty.ts';

/** What is left of a duty at a moment; zero while nothing is owed yet. */
export function unpaidOf(duty: Duty, moment: Moment): Value {
  const { owed, doubt, discharges } = duty;
  if (owed === null || !isSeen(moment, owed)) return Exact.ZERO;
  if (isSeen(moment, duty.completed)) return Exact.ZERO;
  let left = owed.value;
  for (const discharge of discharges) {
    if (isSeen(moment, discharge)) left = subtract(left, discharge.amount ?? Exact.ZERO);
  }
  return doubt === null || left instanceof Missing ? left : doubt;
}

/** `the unpaid amount of X`: of all its duties that have come about. */
export function unpaidAmount(frame: Frame, site: number | null, obligation: number): Value {
  const { run, moment } = frame;
  const spec = run.program.obligations[obligation];
  const name = `the unpaid amount of ${spec?.name ?? ''}`;
  const known = moment.isBeyondHorizon()
    ? unknown(`${name} on ${formatIsoDate(moment.day)}`)
    : sumOfAmounts(run.duties.of(obligation).map((duty) => unpaidOf(duty, moment)));
  // Duties come about in history, which begins on its first day.
  const value = run.start instanceof Missing ? run.start : known;
  if (frame.trace !== null) {
    const step = { ...frame.step('unpaid', spec?.clause ?? null), name };
    const trace = frame.note(site, step, value);
    for (const duty of run.duties.of(obligation)) noteAmounts(frame, trace, duty);
    if (trace.references.length === 0) trace.note = 'nothing is owed yet';
  }
  return value;
}

/** What is left of one duty, from what it owes and each part that was paid. */
export function unpaidOfOne(frame: Frame, duty: Duty): Value {
  const spec = frame.run.program.obligations[duty.obligation];
  const value = unpaidOf(duty, frame.moment);
  if (frame.trace !== null) {
    const name = `the unpaid amount of ${spec?.name ?? ''}`;
    const step = { ...frame.step('unpaid', spec?.clause ?? null), name };
    noteAmounts(frame, frame.note(null, step, value), duty);
  }
  return value;
}

/** What a duty owes, and each part of it that was paid. */
export function noteAmounts({ run, moment }: Frame, trace: Trace, duty: Duty): void {
  const { owed } = duty;
  if (owed?.trace == null || !isSeen(moment, owed)) return;
  trace.references.push({ site: null, trace: owed.trace });
  const spec = run.program.obligations[duty.obligation];
  for (const discharge of duty.discharges) {
    const { amount, occurrence, day } = discharge;
    if (amount === null || !isSeen(moment, discharge)) continue;
    const name = `paid of ${spec?.name ?? ''}`;
    const part = new Trace({ kind: 'paid', name, body: null, clause: spec?.clause ?? null, day });
    part.value = amount;
    part.occurrence = occurrence;
    trace.references.push({ site: spec?.act.amount?.site ?? null, trace: part });
  }
}

/** A sum of nothing is zero. */
export function sumOfAmounts(values: readonly Value[]): Value {
  return values.reduce(add, Exact.ZERO);
}

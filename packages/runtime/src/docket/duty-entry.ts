import { sumOfAmounts, unpaidOf } from '../duties/amounts.ts';
import { type Deadline, deadlineOf } from '../duties/deadline.ts';
import { type Discharge, type Duty, isSeen, latenessAt } from '../duties/duty.ts';
import { isCertain } from '../duties/next-look.ts';
import { costOfDuty } from '../duties/late-costs.ts';
import { Exact } from '../exact/exact.ts';
import { formatIsoDate } from '../dates/index.ts';
import { Frame } from '../timeline/frame.ts';
import { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { notYet } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { DutyEntry, LateCostSoFar, Undertaking } from './docket-entry.ts';
import { standOf } from './stand-of-duty.ts';

/** Where one duty stands at a moment. */
export function dutyEntry(
  run: Run,
  moment: Moment,
  told: { readonly duty: Duty; readonly undertaking: Undertaking },
): DutyEntry {
  const { duty, undertaking } = told;
  const discharges = duty.discharges.filter((each) => isSeen(moment, each));
  const deadline = deadlineAt(run, duty, moment);
  const performed = isSeen(moment, duty.completed) ? duty.completed.day : null;
  const isMeasured = undertaking.type !== null;
  return {
    kind: 'duty',
    ...undertaking,
    of: duty.key,
    arisen: duty.arisen.day,
    owed: isMeasured ? owedAt(duty, moment, deadline.due) : null,
    paid: isMeasured ? paidOf(discharges) : null,
    unpaid: isMeasured ? unpaidAt(duty, moment, deadline.due) : null,
    due: deadline.due,
    graceEnds: deadline.grace,
    cureEnds: deadline.cure,
    ...standOf(run, moment, { duty, deadline, discharges }),
    performed: discharges.length === 0 ? null : performed,
    daysLate: daysLate(duty, moment, deadline),
    costs: costsOf(run, moment, duty),
  };
}

/** The dates of what is done are those of the day on which it was. */
function deadlineAt(run: Run, duty: Duty, moment: Moment): Deadline {
  const { completed } = duty;
  if (!isSeen(moment, completed)) return deadlineOf(run, duty, moment);
  return deadlineOf(run, duty, new Moment(completed.day, completed.sequence, null));
}

function owedAt(duty: Duty, moment: Moment, due: Value | null): Value {
  if (isSeen(moment, duty.owed)) return duty.doubt ?? duty.owed.value;
  const when = typeof due === 'number' ? formatIsoDate(due) : 'its due date';
  return notYet(`the opening of ${when}, when it is settled what is owed`);
}

function unpaidAt(duty: Duty, moment: Moment, due: Value | null): Value {
  return isSeen(moment, duty.owed) ? unpaidOf(duty, moment) : owedAt(duty, moment, due);
}

function paidOf(discharges: readonly Discharge[]): Value {
  return sumOfAmounts(discharges.map(({ amount }) => amount ?? Exact.ZERO));
}

function daysLate(duty: Duty, moment: Moment, { last }: Deadline): number {
  const lateness = latenessAt(duty, moment);
  if (lateness === null || !isCertain(lateness)) return 0;
  const until = isSeen(moment, duty.completed) ? duty.completed.day : moment.day;
  // What became late stays so, whatever became of its date since.
  const inTime = typeof lateness.last === 'number' ? lateness.last : last;
  return typeof inTime === 'number' ? until - inTime : 0;
}

function costsOf(run: Run, moment: Moment, duty: Duty): readonly LateCostSoFar[] {
  const lines = run.program.obligations[duty.obligation]?.late ?? [];
  const frame = new Frame(run, moment, [], null);
  return lines.map(({ name, type }, line) => ({
    name,
    type,
    cost: costOfDuty(frame, null, { duty, line }),
  }));
}

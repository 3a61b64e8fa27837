import type { Deadline } from '../duties/deadline.ts';
import { doubtOfAct } from '../duties/discharge.ts';
import { type Discharge, type Duty, isSeen, latenessAt } from '../duties/duty.ts';
import { isCertain } from '../duties/next-look.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { DutyEntry, DutyStatus } from './docket-entry.ts';

type Stand = Pick<DutyEntry, 'status' | 'reasons'>;

/** A duty with what is known of it at a moment. */
interface Known {
  readonly duty: Duty;
  readonly deadline: Deadline;
  readonly discharges: readonly Discharge[];
}

/** Where a duty stands at a moment. */
export function standOf(run: Run, moment: Moment, known: Known): Stand {
  const { duty, deadline, discharges } = known;
  if (isSeen(moment, duty.completed)) {
    return stand(discharges.length === 0 ? 'nothing owed' : 'performed');
  }
  if (isSeen(moment, duty.excused)) return stand('ended');
  if (duty.doubt !== null) return notKnown(duty.doubt);
  const done = doubtOfAct(discharges);
  if (done !== null) return notKnown(done);
  const lateness = latenessAt(duty, moment);
  if (lateness !== null && isCertain(lateness)) return stand('late');
  const binds = bindsAt(run, duty, moment);
  if (binds === false) return stand('does not bind');
  const doubt = lateness?.occurrence.origin?.doubt ?? null;
  if (doubt !== null) return notKnown(doubt);
  if (binds instanceof Missing) return notKnown(binds);
  return standByDates(moment, deadline);
}

function stand(status: DutyStatus, reasons: readonly string[] = []): Stand {
  return { status, reasons };
}

function notKnown({ reasons }: Missing): Stand {
  return stand('not known', reasons);
}

function bindsAt(run: Run, duty: Duty, moment: Moment): Value {
  const spec = run.program.obligations[duty.obligation];
  const condition: Code | null = spec?.while ?? null;
  if (spec === undefined || condition === null) return true;
  const frame = new Frame(run, moment, duty.locals(), null);
  return guard(run, spec, () => condition(frame));
}

function standByDates({ day }: Moment, { due, grace, cure }: Deadline): Stand {
  if (due === null) return stand('no day stated');
  if (typeof due !== 'number') return waiting(due);
  if (day < due) return stand('not yet due');
  if (day === due) return stand('due today');
  if (typeof grace === 'number' && day <= grace) return stand('in grace');
  if (typeof cure === 'number' && day <= cure) return stand('in cure');
  const open = [grace, cure].find((date) => date instanceof Missing);
  return stand('past due', open instanceof Missing ? open.reasons : []);
}

/** What has not come about is waited for; what nobody supplied is not known. */
function waiting(due: Value): Stand {
  if (!(due instanceof Missing)) return stand('not known', ['its due date is no date']);
  return due.kind === 'not yet' ? stand('waiting', due.reasons) : notKnown(due);
}

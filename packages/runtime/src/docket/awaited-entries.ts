import { formatIsoDate } from '../dates/index.ts';
import { asking } from '../series/calendar-days.ts';
import { Frame } from '../timeline/frame.ts';
import type { Moment } from '../timeline/moment.ts';
import { readSchedule } from '../timeline/read-schedule.ts';
import type { Run } from '../timeline/run.ts';
import { Missing, none, notYet } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { AwaitedEntry, Undertaking } from './docket-entry.ts';

/**
 * What is still to come about of an obligation: the next date of its schedule; that it comes about with
 * an event, where it never did so far; or that history has not begun.
 */
export function awaitedEntries(
  run: Run,
  moment: Moment,
  told: { readonly undertaking: Undertaking; readonly hasDuties: boolean },
): readonly AwaitedEntry[] {
  const { undertaking, hasDuties } = told;
  const key = run.program.obligations[undertaking.obligation]?.key ?? null;
  const entry = (upon: string | null, due: Value): readonly AwaitedEntry[] => [
    { kind: 'awaited', ...undertaking, upon, due },
  ];
  if (key === null) return hasDuties ? [] : entry(null, beginningOf(run));
  const event = run.program.events[key.event];
  const name = event?.name ?? '';
  if (event?.source.kind !== 'schedule') {
    return hasDuties ? [] : entry(name, notYet(`the ${name}`));
  }
  const next = nextDate(new Frame(run, moment, [], null), key.event);
  const isOver = next instanceof Missing && next.kind === 'none';
  return isOver && hasDuties ? [] : entry(name, next);
}

/** Why the one duty of an obligation has not come about: history begins later, or nobody knows when. */
function beginningOf({ start }: Run): Value {
  if (start instanceof Missing) return start;
  return notYet(`${formatIsoDate(start)}, on which the contract takes effect`);
}

/** The first date of a schedule after a day, so far as it is known then. */
function nextDate(frame: Frame, event: number): Value {
  const schedule = readSchedule(frame, event);
  if (schedule instanceof Missing) return schedule;
  const next = asking(schedule.calendar, () => schedule.moved.after(frame.day));
  if (next instanceof Missing) return next;
  const name = frame.run.program.events[event]?.name ?? '';
  const nothing = none(`a ${name} after ${formatIsoDate(frame.day)}`);
  return schedule.open ?? next ?? nothing;
}

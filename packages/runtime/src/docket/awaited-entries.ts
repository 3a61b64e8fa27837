import { type Day, LAST_SEQUENCE } from '../dates/day.ts';
import { formatIsoDate } from '../dates/index.ts';
import { deadlineOf } from '../duties/deadline.ts';
import { Duty } from '../duties/duty.ts';
import { askDays } from '../series/calendar-days.ts';
import { Frame } from '../timeline/frame.ts';
import type { Moment } from '../timeline/moment.ts';
import { readSchedule } from '../timeline/read-schedule.ts';
import type { Run } from '../timeline/run.ts';
import { Missing, none, notYet } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { withArticle } from '../value/article.ts';
import type { AwaitedEntry, Undertaking } from './docket-entry.ts';

/** More dates of one schedule than these are not listed: one of every day has an end so. */
const MAX_DATES = 400;

/** What is asked of an obligation. */
interface Awaiting {
  readonly undertaking: Undertaking;
  readonly hasDuties: boolean;
  /** The day through which the dates of its schedule are listed; null for the next alone. */
  readonly through: Day | null;
}

/**
 * What is still to come about of an obligation: the next date of its schedule, with those after it through
 * a day; that it comes about with an event, where it never did so far; or that history has not begun.
 */
export function awaitedEntries(
  run: Run,
  moment: Moment,
  { undertaking, hasDuties, through }: Awaiting,
): readonly AwaitedEntry[] {
  const key = run.program.obligations[undertaking.obligation]?.key ?? null;
  const entry = (
    upon: string | null,
    due: Value,
    arises: Day | null = null,
  ): readonly AwaitedEntry[] => [{ kind: 'awaited', ...undertaking, upon, arises, due }];
  if (key === null) return hasDuties ? [] : entry(null, beginningOf(run));
  const event = run.program.events[key.event];
  const name = event?.name ?? '';
  if (event?.source.kind !== 'schedule') {
    return hasDuties ? [] : entry(name, notYet(`the ${name}`));
  }
  const frame = new Frame(run, moment, [], null);
  const next = dateAfter(frame, key.event, moment.day);
  if (typeof next === 'number') {
    return datesThrough(frame, key.event, { next, through }).flatMap((day) =>
      entry(name, dueOf(run, moment, { undertaking, event: key.event, day }), day),
    );
  }
  const isOver = next instanceof Missing && next.kind === 'none';
  return isOver && hasDuties ? [] : entry(name, next);
}

/** A date of a schedule, and those after it through a day, so far as they are known. */
function datesThrough(
  frame: Frame,
  event: number,
  { next, through }: { readonly next: Day; readonly through: Day | null },
): readonly Day[] {
  const days = [next];
  if (through === null) return days;
  while (days.length < MAX_DATES) {
    const day = dateAfter(frame, event, days.at(-1) ?? next);
    if (typeof day !== 'number' || day > through) break;
    days.push(day);
  }
  return days;
}

/** When the duty that comes about on a date of a schedule will be due; that date where no day is named. */
function dueOf(
  run: Run,
  moment: Moment,
  told: { readonly undertaking: Undertaking; readonly event: number; readonly day: Day },
): Value {
  const { undertaking, event, day } = told;
  const key = new Occurrence({ event, day, id: null, fields: [] });
  const arisen = { day, sequence: LAST_SEQUENCE };
  const duty = new Duty(undertaking.obligation, key, { arisen, doubt: null });
  return deadlineOf(run, duty, moment).due ?? day;
}

/** Why the one duty of an obligation has not come about: history begins later, or nobody knows when. */
function beginningOf({ start }: Run): Value {
  if (start instanceof Missing) return start;
  return notYet(`${formatIsoDate(start)}, on which the contract takes effect`);
}

/** The first date of a schedule after a day, so far as it is known at the frame's moment. */
function dateAfter(frame: Frame, event: number, day: Day): Value {
  const schedule = readSchedule(frame, event);
  if (schedule instanceof Missing) return schedule;
  const next = askDays(frame.run, schedule.calendar, () => schedule.moved.after(day));
  if (next instanceof Missing) return next;
  const name = frame.run.program.events[event]?.name ?? '';
  const nothing = none(`${withArticle(name)} after ${formatIsoDate(day)}`);
  return schedule.open ?? next ?? nothing;
}

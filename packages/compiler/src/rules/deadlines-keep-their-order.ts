import type { DurationLiteral } from '@termsheet/dsl';
import { namedCalendar } from '@termsheet/runtime';
import { deadlinesCross } from '../diagnostics/deadlines-cross.ts';
import { type Deadline, deadlinesIn } from './dates/deadlines-in.ts';
import { type Length, lengthOfDays } from './dates/length-of-days.ts';
import { statedDay } from './dates/stated-dates.ts';
import { startOf } from './dates/start-of.ts';
import { wordsOfDuration } from './dates/words-of-duration.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/** So many deadlines of one act from one day are held against each other. */
const MAX_DEADLINES = 12;

/** Counts longer than this are not tried. */
const MAX_COUNT = 400;

/** The shortest and longest that a calendar unit can be, in days. */
const LENGTHS = { days: [1, 1], weeks: [7, 7], months: [28, 31], years: [365, 366] } as const;

/**
 * Two deadlines for one act, counted from one day, keep their order: where one is in Business Days and
 * the other in days, now the one can end first and now the other. What is in time by the one clause
 * is late, or ended, by the other.
 */
export const deadlinesKeepTheirOrder: SettledRule = (context) => {
  const lengths = new Map<string, Length | null>();
  for (const alike of deadlinesByAct(context)) {
    for (const [index, later] of alike.slice(0, MAX_DEADLINES).entries()) {
      const earlier = alike.slice(0, index).find((each) => {
        return isInOtherDays(context, each, later) && cross(context, lengths, [each, later]);
      });
      if (earlier === undefined) continue;
      const words = {
        one: wordsOfDuration(earlier.duration),
        other: wordsOfDuration(later.duration),
      };
      const related = [{ span: earlier.span, message: `here it is ${words.one}` }];
      const found = { name: later.name, ...words, ...shown(context, lengths, [earlier, later]) };
      context.report(deadlinesCross.at(later.span, found, { related }));
      break;
    }
  }
};

type Pair = readonly [Deadline, Deadline];
type Lengths = Map<string, Length | null>;

function deadlinesByAct(context: SettledContext): Iterable<readonly Deadline[]> {
  const byAct = new Map<string, Deadline[]>();
  for (const deadline of deadlinesIn(context)) {
    if (Number(deadline.duration.count) > MAX_COUNT) continue;
    const key = `${deadline.act}\0${deadline.anchor}`;
    const noted = byAct.get(key);
    if (noted === undefined) byAct.set(key, [deadline]);
    else noted.push(deadline);
  }
  return byAct.values();
}

function isInOtherDays(context: SettledContext, one: Deadline, other: Deadline): boolean {
  if (baseOf(context, one.duration) === baseOf(context, other.duration)) return false;
  // The same number of days from one Term is told of whatever it is for.
  const isSameCount = one.duration.count === other.duration.count;
  return !(isSameCount && one.anchor.startsWith('Term ') && isOfDays(one) && isOfDays(other));
}

function isOfDays({ duration }: Deadline): boolean {
  return duration.unit.kind === 'named' || duration.unit.unit === 'days';
}

/** Whether the one in days of a calendar can outlast the other, and can also not. */
function cross(context: SettledContext, lengths: Lengths, [one, other]: Pair): boolean {
  const [first, second] = isNamed(one) ? [one, other] : [other, one];
  // Days of two calendars go together, but for the holidays that they do not share.
  if (isNamed(second)) return first.duration.count === second.duration.count;
  const open = lengthOf(context, lengths, first.duration);
  const fixed = lengthOf(context, lengths, second.duration);
  if (open === null || fixed === null) return false;
  return open.most > fixed.least && open.least <= fixed.most;
}

function isNamed({ duration }: Deadline): boolean {
  return duration.unit.kind === 'named';
}

function lengthOf(
  context: SettledContext,
  lengths: Lengths,
  { count, unit }: DurationLiteral,
): Length | null {
  if (unit.kind === 'calendar') {
    const [shortest, longest] = LENGTHS[unit.unit];
    return { least: Number(count) * shortest, most: Number(count) * longest };
  }
  const base = calendarBase(context, unit.calendar);
  const key = `${base ?? ''} ${count}`;
  const before = lengths.get(key);
  if (before !== undefined) return before;
  const calendar = base === null ? undefined : namedCalendar(base);
  const from = startOf(context);
  const start = from === null ? null : statedDay(context.index.constants, from);
  const found = calendar === undefined ? null : lengthOfDays(calendar, Number(count), start);
  lengths.set(key, found);
  return found;
}

/** The named calendar whose days are counted; null where they depend on what is supplied. */
function calendarBase(
  { checked }: SettledContext,
  name: Extract<DurationLiteral['unit'], { readonly kind: 'named' }>['calendar'],
): string | null {
  const referent = checked.bound.referents.get(name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'calendar') return null;
  const { base, condition } = referent.symbol.node;
  return condition === null ? base.text : null;
}

function baseOf(context: SettledContext, { unit }: DurationLiteral): string | null {
  return unit.kind === 'calendar' ? 'calendar' : calendarBase(context, unit.calendar);
}

/** How long the one of the two that is in days of a calendar can take. */
function shown(
  context: SettledContext,
  lengths: Lengths,
  pair: Pair,
): Length & { readonly of: string } {
  const counted = pair.find(isNamed) ?? pair[0];
  const length = lengthOf(context, lengths, counted.duration) ?? { least: 0, most: 0 };
  return { ...length, of: wordsOfDuration(counted.duration) };
}

import type { BusinessDayConvention, ScheduleOption, ScheduleRoll } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { textLiteral } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import { conditionOf } from './filtered-days.ts';
import { calendarArea, workday } from './calendar-days.ts';
import type { Env } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { IMPOSSIBLE, isAbsent } from './statuses.ts';

type Options<Part> = readonly ScheduleOption<Part, IrExpression>[];

/** A day, a condition or a length of time that never becomes another. */
export function steady(at: Env, code: IrExpression, format = 'yyyy-mm-dd'): Formula {
  if (movesWithHistory(at.book.ir, code))
    throw new NotHeld('it rests on a schedule, an end of which may itself change');
  return cellOf(at, at.book.express(at, code), format);
}

/**
 * The words for the one option that applies, or an empty text; two at once contradict each other. Null where there is
 * nothing to choose.
 */
export function chosen<Part>(
  at: Env,
  options: Options<Part>,
  wordsFor: (part: Part) => string,
): Formula | null {
  const [only] = options;
  if (only === undefined) return null;
  if (only.when === null && options.length === 1) return atom(textLiteral(wordsFor(only.part)));
  const cells = options.map(({ when }) => (when === null ? atom('TRUE') : applies(at, when)));
  const found = options.reduceRight<Formula>(
    (rest, { part }, place) =>
      write`IF(${cells[place] ?? 'FALSE'},${textLiteral(wordsFor(part))},${rest})`,
    atom('""'),
  );
  if (options.length === 1) return cellOf(at, found);
  const sum = cells.reduce((sofar, cell) => write`${sofar}+${cell}`);
  return cellOf(at, write`IF(${sum}>1,${IMPOSSIBLE},${found})`);
}

/** Whether an option applies: what is recorded as absent neither holds nor fails. */
function applies(at: Env, when: IrExpression): Formula {
  const holds = steady(at, when, 'General');
  return cellOf(
    at,
    write`IF(ISERROR(${holds}),IF(${isAbsent(holds)},${IMPOSSIBLE},${holds}),${holds})`,
  );
}

/** What the cell of a date says that is moved to a day of which its calendar does not know. */
export const NOT_KNOWN = '"not known"';

/** How dates are moved that are no days of a calendar. */
export interface Moves {
  /** The day to which a date is moved. */
  readonly day: (date: Formula) => Formula;
  /** The last day of which the calendars know. */
  readonly knownThrough: Formula;
}

/** The moves of the one option that applies; null where no date is moved. */
export function movedBy(at: Env, rolls: Options<ScheduleRoll>): Moves | null {
  const calendars = [...new Set(rolls.map(({ part }) => part.calendar))];
  const words = ({ convention, calendar }: ScheduleRoll): string =>
    calendars.length === 1 ? convention : `${convention} ${calendars.indexOf(calendar) + 1}`;
  const choice = chosen(at, rolls, words);
  if (choice === null) return null;
  for (const { part } of rolls) {
    if (conditionOf(at, part.calendar) !== null)
      throw new NotHeld('it rests on a schedule, moved to days of a calendar with a condition');
  }
  const day = (date: Formula): Formula => {
    const found = rolls.reduceRight<Formula>((rest, { part }) => {
      const isThis = write`${choice}=${textLiteral(words(part))}`;
      return write`IF(${isThis},${adjusted(at, part, date)},${rest})`;
    }, date);
    return write`IF(OR(ISERROR(${choice}),ISERROR(${date})),${found},IFERROR(${found},${NOT_KNOWN}))`;
  };
  const lasts = calendars.map((calendar) => calendarArea(at, calendar, 'last'));
  return { day, knownThrough: write`MIN(${lasts.reduce((all, last) => write`${all},${last}`)})` };
}

/** A date by a convention (ISDA 2006 Definitions, 4.12): modified, it stays within its month. */
function adjusted(at: Env, { convention, calendar }: ScheduleRoll, date: Formula): Formula {
  const after = workday(at, calendar, { day: write`${date}-1`, count: 1 });
  const before = workday(at, calendar, { day: write`${date}+1`, count: -1 });
  const within = (first: Formula, other: Formula): Formula =>
    write`IF(MONTH(${first})=MONTH(${date}),${first},${other})`;
  const days: Readonly<Record<BusinessDayConvention, Formula>> = {
    following: after,
    preceding: before,
    'modified following': within(after, before),
    'modified preceding': within(before, after),
  };
  return days[convention];
}

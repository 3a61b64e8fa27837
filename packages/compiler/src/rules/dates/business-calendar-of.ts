import type { Contract } from '@termsheet/dsl';
import { type BusinessCalendar, namedCalendar } from '@termsheet/runtime';
import type { Bound } from '../../bound/bound.ts';
import { deadlinesOf } from '../../documents/document.ts';
import type { CalendarSymbol } from '../../bound/symbol.ts';

/** The days on which the parties of a contract are at work, and what it calls them. */
export interface WorkingDays {
  readonly name: string;
  readonly calendar: BusinessCalendar;
}

/**
 * The calendar by which a day is open or closed for a payment or a notice: the one to which the
 * heading rolls deadlines, else the one of business days, else the only one; where a contract has none of these,
 * Mondays to Fridays. Where some of its days are left out on a condition, a day on which its market is
 * closed is closed all the same.
 */
export function businessCalendarOf(bound: Bound, heading: Contract | null): WorkingDays | null {
  const chosen = chosenCalendar(bound, heading);
  if (chosen === null) return openDays('weekday', 'Weekdays');
  return openDays(chosen.name.text, chosen.node.base.text);
}

function chosenCalendar(
  { symbols, referents }: Bound,
  heading: Contract | null,
): CalendarSymbol | null {
  const { calendar: calendars } = symbols.lists;
  const rollsTo = deadlinesOf(heading)?.rollsTo ?? null;
  const referent = rollsTo === null ? undefined : referents.get(rollsTo);
  if (referent?.kind === 'declared' && referent.symbol.kind === 'calendar') return referent.symbol;
  const ofBusiness = calendars.find(({ name }) => /\b(?:business|banking) day$/iu.test(name.text));
  if (ofBusiness !== undefined) return ofBusiness;
  const [only, ...others] = calendars;
  return only !== undefined && others.length === 0 ? only : null;
}

function openDays(name: string, base: string): WorkingDays | null {
  const calendar = namedCalendar(base);
  return calendar === undefined ? null : { name, calendar };
}

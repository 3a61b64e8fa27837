import type { Declaration, DurationLiteral, Expression, Span } from '@termsheet/dsl';
import type { CalendarSymbol } from '../../bound/symbol.ts';
import { assume, refute } from '../conditions/assume.ts';
import { Knowledge } from '../conditions/knowledge.ts';
import { type UnderReading, underEachReading } from '../readings/under-each-reading.ts';
import type { SettledContext } from '../rule-context.ts';

/** Days that are counted, and what is so on each of them, or on the last. */
interface Count {
  readonly of: 'condition' | 'event' | 'duty';
  readonly calendar: CalendarSymbol | null;
  readonly span: Span;
  readonly condition: Expression;
  /** Whether the condition holds on those days, or fails. */
  readonly take: typeof assume;
}

/** A count of days that pass only while it is not asked about them. */
export interface StandingClock extends Pick<UnderReading, 'reading'> {
  readonly of: Count['of'];
  readonly calendar: CalendarSymbol;
  readonly span: Span;
  /** On which days the calendar runs. */
  readonly days: Expression;
}

/** The counts that certainly stand still just while they should run, under one reading at least. */
export function* standingClocks(context: SettledContext): Iterable<StandingClock> {
  for (const count of countsIn(context)) {
    const { calendar, of, span } = count;
    const days = calendar?.node.condition ?? null;
    if (calendar === null || days === null) continue;
    const standing = underEachReading(context, [days]).find((under) => !canRun(under, days, count));
    if (standing !== undefined) yield { of, calendar, span, days, reading: standing.reading };
  }
}

/** The calendar in whose days a duration is; null where it is in those of the calendar of all. */
export function calendarOf(
  { checked }: SettledContext,
  { unit }: DurationLiteral,
): CalendarSymbol | null {
  if (unit.kind === 'calendar') return null;
  const referent = checked.bound.referents.get(unit.calendar);
  if (referent?.kind !== 'declared') return null;
  return referent.symbol.kind === 'calendar' ? referent.symbol : null;
}

function* countsIn(context: SettledContext): Iterable<Count> {
  const { checked, index } = context;
  for (const node of index.all('OnDays')) {
    const { condition, span } = node;
    const calendar = checked.sampledDays.get(node) ?? null;
    yield { of: 'condition', calendar, span, condition, take: assume };
  }
  for (const node of index.declarations) yield* countsOf(context, node);
}

function countsOf(context: SettledContext, node: Declaration): readonly Count[] {
  if (node.kind === 'Event') {
    const { occurs } = node;
    if (occurs?.kind !== 'OccursAfterEach' || occurs.duration === null) return [];
    if (occurs.unless === null) return [];
    const days = { calendar: calendarOf(context, occurs.duration), span: occurs.duration.span };
    return [{ ...days, of: 'event', condition: occurs.unless, take: refute }];
  }
  if (node.kind !== 'Obligation' || node.while === null) return [];
  const { condition } = node.while;
  const { due, grace, cure } = node;
  const counted = due?.kind === 'DueOn' && due.date.kind === 'DateOffset' ? due.date : null;
  return [counted?.duration, grace?.duration, cure?.duration]
    .filter((duration) => duration !== undefined)
    .map((duration) => {
      const days = { calendar: calendarOf(context, duration), span: duration.span };
      return { ...days, of: 'duty', condition, take: assume };
    });
}

/** Whether what is so on the days of a count can be so on a day of its calendar. */
function canRun(
  { constants }: UnderReading,
  days: Expression,
  { condition, take }: Count,
): boolean {
  const knowledge = new Knowledge(constants);
  if (assume(knowledge, days) !== null) return true;
  if (take(knowledge, condition) === null) return true;
  // What can never hold at all is another fault.
  return take(new Knowledge(constants), condition) !== null;
}

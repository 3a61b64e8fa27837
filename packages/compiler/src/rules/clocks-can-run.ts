import type { Declaration, DurationLiteral, Expression, Span } from '@termsheet/dsl';
import type { CalendarSymbol } from '../bound/symbol.ts';
import { clockCannotRun } from '../diagnostics/clock-cannot-run.ts';
import { assume, refute } from './conditions/assume.ts';
import { Knowledge } from './conditions/knowledge.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * What is counted in the days of a calendar can hold on such a day. Where the calendar has only the
 * days on which the opposite holds, its days stop passing just when they should be counted: a
 * condition asked of them never holds, an event counted in them never occurs, a deadline never ends.
 */
export const clocksCanRun: SettledRule = (context) => {
  for (const count of countsIn(context)) {
    const { calendar, span, of } = count;
    const condition = calendar?.node.condition ?? null;
    if (calendar === null || condition === null || canRun(context, condition, count)) continue;
    const related = [
      { span: condition.span, message: 'and its days are those on which this holds' },
    ];
    context.report(clockCannotRun.at(span, { calendar: calendar.name.text, of }, { related }));
  }
};

/** Days that are counted, and what is so on each of them, or on the last. */
interface Count {
  readonly of: 'condition' | 'event' | 'duty';
  readonly calendar: CalendarSymbol | null;
  readonly span: Span;
  readonly condition: Expression;
  /** Whether the condition holds on those days, or fails. */
  readonly take: typeof assume;
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

function calendarOf({ checked }: SettledContext, { unit }: DurationLiteral): CalendarSymbol | null {
  if (unit.kind === 'calendar') return null;
  const referent = checked.bound.referents.get(unit.calendar);
  if (referent?.kind !== 'declared') return null;
  return referent.symbol.kind === 'calendar' ? referent.symbol : null;
}

/** Whether what is so on the days of a count can be so on a day of its calendar. */
function canRun({ index }: SettledContext, days: Expression, { condition, take }: Count): boolean {
  const knowledge = new Knowledge(index.constants);
  if (assume(knowledge, days) !== null) return true;
  if (take(knowledge, condition) === null) return true;
  // What can never hold at all is another fault.
  return take(new Knowledge(index.constants), condition) !== null;
}

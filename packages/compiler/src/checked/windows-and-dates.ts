import type { DateOfEvent, NearestOpenDay, Span, Window } from '@termsheet/dsl';
import { eventsOf } from '../bound/event-of.ts';
import { occursOf } from '../bound/occurs-of.ts';
import { type EventSymbol, isSchedule } from '../bound/symbol.ts';
import type { DateExpression } from '../bound/windows-and-dates.ts';
import { eventWithoutReceipt } from '../diagnostics/event-without-receipt.ts';
import { nearestDayWord } from '../diagnostics/nearest-day-word.ts';
import { unrolledDateOfEvent } from '../diagnostics/unrolled-date-of-event.ts';
import type { CheckContext } from './check-context.ts';
import { checkCount, checkDuration } from './counts.ts';
import { requireDayOf } from './references.ts';
import { requireDate } from './requirements.ts';
import { dateType, durationType, type Type } from './type.ts';

export function checkWindow(context: CheckContext, window: Window | null): void {
  if (window === null) return;
  if (window.kind === 'FromWindow') {
    requireDate(context, window.from);
    requireDate(context, window.to);
  } else {
    if (window.kind !== 'AfterWindow') checkDuration(context, window.duration);
    requireDate(context, window.anchor);
  }
}

/** The nearest day before another is the last before it, the nearest after it the first. */
export function checkNearest(
  context: CheckContext,
  node: Pick<NearestOpenDay, 'which' | 'direction' | 'calendar' | 'span'>,
): void {
  const { which, direction, calendar } = node;
  const isBefore = direction === 'before' || direction === 'on or before';
  if (isBefore === (which === 'last')) return;
  context.report(nearestDayWord.at(node.span, { name: calendar.text, found: which, direction }));
}

/** Only a schedule that moves its dates has others besides. */
function checkUnrolled(context: CheckContext, node: DateOfEvent): void {
  const event = eventsOf(context.bound, node.event)?.find(
    (candidate) => !isSchedule(candidate) || !movesDates(candidate),
  );
  if (event === undefined) return;
  const related = [{ span: event.name.span, message: `\`${event.name.text}\` is declared here` }];
  context.report(unrolledDateOfEvent.at(node.span, { event: event.name.text }, { related }));
}

/** Only what says when it is received has a day of receipt. */
export function requireReceipt(
  context: CheckContext,
  at: { readonly span: Span },
  events: readonly EventSymbol[],
): void {
  const event = events.find(({ node }) => node.kind !== 'Event' || node.received === null);
  if (event === undefined) return;
  const name = event.name.text;
  const related = [{ span: event.name.span, message: `\`${name}\` is declared here` }];
  context.report(eventWithoutReceipt.at(at.span, { event: name }, { related }));
}

function movesDates(event: EventSymbol): boolean {
  const occurs = occursOf(event);
  if (occurs?.kind !== 'Schedule') return false;
  return occurs.options.some(({ kind }) => kind === 'ScheduleRoll');
}

export function inferDate(context: CheckContext, node: DateExpression): Type {
  switch (node.kind) {
    case 'DateOffset':
      checkDuration(context, node.duration);
      requireDate(context, node.anchor);
      return dateType;
    case 'DayOfMonth':
      checkCount(context, node.span, {
        what: 'day of a month',
        written: node.day,
        least: 1,
        most: 31,
      });
      requireDate(context, node.anchor);
      return dateType;
    case 'NearestOpenDay':
      checkNearest(context, node);
      requireDate(context, node.anchor);
      return dateType;
    case 'DateOfEvent':
      if (!requireDayOf(context, node.event)) return dateType;
      if (node.which === 'unrolled date') checkUnrolled(context, node);
      if (node.which === 'receipt') {
        requireReceipt(context, node, eventsOf(context.bound, node.event) ?? []);
      }
      return dateType;
    case 'DaysBetween':
      requireDate(context, node.from);
      requireDate(context, node.to);
      return durationType('calendar days');
  }
}

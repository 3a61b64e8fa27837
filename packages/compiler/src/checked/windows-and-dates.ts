import type { Window } from '@termsheet/dsl';
import type { DateExpression } from '../bound/windows-and-dates.ts';
import type { CheckContext } from './check-context.ts';
import { checkCount, checkDuration } from './counts.ts';
import { requireOccurrence } from './references.ts';
import { requireDate } from './requirements.ts';
import { dateType, type Type } from './type.ts';

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
      requireDate(context, node.anchor);
      return dateType;
    case 'DateOfEvent':
      requireOccurrence(context, node.event);
      return dateType;
    case 'DaysBetween':
      requireDate(context, node.from);
      requireDate(context, node.to);
      return { kind: 'duration', basis: 'calendar days' };
  }
}

import {
  asIf,
  type Code,
  dateOf,
  dateOffset,
  dayOfMonth,
  daysFrom,
  daysOf,
  immediatelyBefore,
  isWithin,
  nearestOpenDay,
  onDate,
  receiptOf,
  scheduleDate,
  unrolledDateOf,
} from '@termsheet/runtime';
import { mapAssumption, mapWindow } from '../ir/map-program.ts';
import type { IrDateExpression, Node } from '../ir/chapters.ts';
import type { Make } from './make.ts';

/** Date arithmetic and reading at other dates. */
export function makeDateExpression(expression: IrDateExpression, make: Make): Code {
  switch (expression.kind) {
    case 'offset': {
      const { duration, direction } = expression;
      const anchor = make(expression.anchor);
      return (frame) =>
        frame.dated(expression.site, dateOffset(frame, anchor(frame), { duration, direction }));
    }
    case 'nearest open day': {
      const { calendar, direction } = expression;
      const anchor = make(expression.anchor);
      return (frame) =>
        frame.dated(expression.site, nearestOpenDay(frame, anchor(frame), { calendar, direction }));
    }
    case 'schedule date': {
      const { event, direction, site } = expression;
      const anchor = make(expression.anchor);
      return (frame) => frame.dated(site, scheduleDate(frame, anchor(frame), { event, direction }));
    }
    case 'day of month': {
      const anchor = make(expression.anchor);
      return (frame) => dayOfMonth(anchor(frame), expression.day, expression.month);
    }
    case 'days between': {
      const from = make(expression.from);
      const to = make(expression.to);
      return (frame) => daysFrom(from(frame), to(frame));
    }
    case 'days of': {
      const length = make(expression.length);
      return (frame) => daysOf(length(frame));
    }
    default:
      return makeReading(expression, make);
  }
}

function makeReading(
  expression: Node<
    | 'is within'
    | 'on date'
    | 'as if'
    | 'immediately before'
    | 'date of'
    | 'unrolled date'
    | 'receipt'
  >,
  make: Make,
): Code {
  switch (expression.kind) {
    case 'date of': {
      const occurrence = make(expression.occurrence);
      return (frame) => frame.dated(expression.site, dateOf(occurrence(frame)));
    }
    case 'receipt': {
      const occurrence = make(expression.occurrence);
      return (frame) => frame.dated(expression.site, receiptOf(frame, occurrence(frame)));
    }
    case 'unrolled date': {
      const occurrence = make(expression.occurrence);
      return (frame) => frame.dated(expression.site, unrolledDateOf(occurrence(frame)));
    }
    case 'is within': {
      const day = make(expression.day);
      const window = mapWindow(expression.window, make);
      return (frame) => isWithin(frame, day(frame), window);
    }
    case 'on date': {
      const operand = make(expression.operand);
      const day = make(expression.day);
      return (frame) => onDate(frame, expression.site, { day: day(frame), operand });
    }
    case 'as if': {
      const spec = {
        site: expression.site,
        operand: make(expression.operand),
        assumptions: expression.assumptions.map((each) => mapAssumption(each, make)),
      };
      return (frame) => asIf(frame, spec);
    }
    case 'immediately before': {
      const operand = make(expression.operand);
      const occurrence = make(expression.occurrence);
      return (frame) =>
        immediatelyBefore(frame, expression.site, { occurrence: occurrence(frame), operand });
    }
  }
}

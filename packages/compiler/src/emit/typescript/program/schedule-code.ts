import type { ScheduleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { indexCode } from '../expressions/indexes.ts';
import { code, list, NULL, number, object, text, truth, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';

/** The dates of a schedule, as the engine is told of them. */
export function scheduleCode(context: ModuleContext, spec: ScheduleSpec<IrExpression>): Syntax {
  const { stub, roll } = spec;
  return object({
    dates: datesCode(context, spec.dates),
    from: boundCode(context, spec.from),
    to: boundCode(context, spec.to),
    stub: stub === null ? NULL : text(stub),
    roll:
      roll === null
        ? NULL
        : object({
            moves: text(roll.moves),
            convention: text(roll.convention),
            calendar: indexCode(context, 'calendars', roll.calendar),
          }),
    site: number(spec.site),
    locals: number(spec.locals),
  });
}

function datesCode(context: ModuleContext, dates: ScheduleSpec<IrExpression>['dates']): Syntax {
  const kind = text(dates.kind);
  switch (dates.kind) {
    case 'each year': {
      const days = dates.days.map(({ month, day }) =>
        object({ month: number(month), day: number(day) }),
      );
      return object({ kind, days: list(days) });
    }
    case 'each month':
      return object({ kind, day: number(dates.day) });
    case 'months':
      return object({ kind, months: number(dates.months), monthEnd: text(dates.monthEnd) });
    case 'days':
      return object({ kind, days: number(dates.days) });
    case 'listed':
      return object({ kind, days: list(dates.days.map((day) => code(context.emit(day)))) });
  }
}

function boundCode(context: ModuleContext, bound: ScheduleSpec<IrExpression>['from']): Syntax {
  if (bound === null) return NULL;
  return object({ day: code(context.emit(bound.day)), isIn: truth(bound.isIn) });
}

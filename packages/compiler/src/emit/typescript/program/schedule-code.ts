import type { ScheduleOption, ScheduleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { indexCode } from '../expressions/indexes.ts';
import { code, list, NULL, number, object, text, truth, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';

/** The dates of a schedule, as the engine is told of them. */
export function scheduleCode(context: ModuleContext, spec: ScheduleSpec<IrExpression>): Syntax {
  return object({
    dates: datesCode(context, spec.dates),
    from: boundCode(context, spec.from),
    to: boundCode(context, spec.to),
    stubs: optionsCode(context, spec.stubs, text),
    monthEnds: optionsCode(context, spec.monthEnds, text),
    rolls: optionsCode(context, spec.rolls, ({ moves, convention, calendar }) =>
      object({
        moves: text(moves),
        convention: text(convention),
        calendar: indexCode(context, 'calendars', calendar),
      }),
    ),
    site: number(spec.site),
    locals: number(spec.locals),
  });
}

function optionsCode<Part>(
  context: ModuleContext,
  options: readonly ScheduleOption<Part, IrExpression>[],
  write: (part: Part) => Syntax,
): Syntax {
  return list(
    options.map(({ part, when }) =>
      object({ part: write(part), when: when === null ? NULL : code(context.emit(when)) }),
    ),
  );
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
    case 'every':
      return object({ kind, period: code(context.emit(dates.period)) });
    case 'listed':
      return object({ kind, days: list(dates.days.map((day) => code(context.emit(day)))) });
  }
}

function boundCode(context: ModuleContext, bound: ScheduleSpec<IrExpression>['from']): Syntax {
  if (bound === null) return NULL;
  return object({ day: code(context.emit(bound.day)), isIn: truth(bound.isIn) });
}

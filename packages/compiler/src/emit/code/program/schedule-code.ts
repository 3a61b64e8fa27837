import type { ScheduleOption, ScheduleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { indexCode } from '../expressions/indexes.ts';
import { NULL, code, list, number, record, text, truth, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';

/** The dates of a schedule, as the engine is told of them. */
export function scheduleCode(context: ProgramContext, spec: ScheduleSpec<IrExpression>): Code {
  return record('ScheduleSpec', {
    dates: datesCode(context, spec.dates),
    from: boundCode(context, spec.from),
    to: boundCode(context, spec.to),
    stubs: optionsCode(context, spec.stubs, text),
    monthEnds: optionsCode(context, spec.monthEnds, text),
    rolls: optionsCode(context, spec.rolls, ({ moves, convention, calendar }) =>
      record('ScheduleRoll', {
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
  context: ProgramContext,
  options: readonly ScheduleOption<Part, IrExpression>[],
  write: (part: Part) => Code,
): Code {
  return list(
    options.map(({ part, when }) =>
      record('ScheduleOption', {
        part: write(part),
        when: when === null ? NULL : code(context.emit(when)),
      }),
    ),
  );
}

function datesCode(context: ProgramContext, dates: ScheduleSpec<IrExpression>['dates']): Code {
  const kind = text(dates.kind);
  switch (dates.kind) {
    case 'each year': {
      const days = dates.days.map(({ month, day }) =>
        record('MonthDay', { month: number(month), day: number(day) }),
      );
      return record('ScheduleDatesSpec', { kind, days: list(days) });
    }
    case 'each month':
      return record('ScheduleDatesSpec', { kind, day: number(dates.day) });
    case 'every':
      return record('ScheduleDatesSpec', { kind, period: code(context.emit(dates.period)) });
    case 'listed':
      return record('ScheduleDatesSpec', {
        kind,
        days: list(dates.days.map((day) => code(context.emit(day)))),
      });
  }
}

function boundCode(context: ProgramContext, bound: ScheduleSpec<IrExpression>['from']): Code {
  if (bound === null) return NULL;
  return record('ScheduleBound', { day: code(context.emit(bound.day)), isIn: truth(bound.isIn) });
}

import type { Schedule, ScheduleOption } from '@termsheet/dsl';
import type { EventSource, ScheduleSpec } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';
import { calendarIndex, lowerDay } from './from-checked-names-and-literals.ts';
import { makeFrame, type LowerContext, type Place } from './lower-context.ts';
import { rootPlace } from './sites.ts';

export function lowerSchedule(
  context: LowerContext,
  schedule: Schedule,
  clause: string,
): EventSource<IrExpression> {
  const frame = makeFrame(null);
  const place = rootPlace(context, schedule.span, { clause, frame, type: null });
  const { from, to, options } = schedule;
  const spec = {
    dates: lowerDates(context, place, schedule),
    from:
      from === null
        ? null
        : { day: lowerDay(context, place, from.day), isIn: from.word === 'from' },
    to: to === null ? null : { day: lowerDay(context, place, to.day), isIn: to.word === 'through' },
    ...lowerOptions(context, place, options),
    site: place.site,
  };
  return { kind: 'schedule', spec: { ...spec, locals: frame.size } };
}

type Options = Pick<ScheduleSpec<IrExpression>, 'stubs' | 'monthEnds' | 'rolls'>;

function lowerOptions(
  context: LowerContext,
  place: Place,
  options: readonly ScheduleOption[],
): Options {
  const lowered = options.map((option) => ({
    option,
    when: option.when === null ? null : context.lower(context, place, option.when),
  }));
  return {
    stubs: lowered.flatMap(({ option, when }) =>
      option.kind === 'ScheduleStub' ? [{ part: option.stub, when }] : [],
    ),
    monthEnds: lowered.flatMap(({ option, when }) =>
      option.kind === 'MonthEndsKept' ? [{ part: 'kept' as const, when }] : [],
    ),
    rolls: lowered.flatMap(({ option, when }) => {
      if (option.kind !== 'ScheduleRoll') return [];
      const { moves, convention } = option;
      const calendar = calendarIndex(context, option.calendar);
      return [{ part: { moves, convention, calendar }, when }];
    }),
  };
}

type Dates = ScheduleSpec<IrExpression>['dates'];

function lowerDates(context: LowerContext, place: Place, { dates }: Schedule): Dates {
  switch (dates.kind) {
    case 'EachYear':
      return { kind: 'each year', days: dates.days.map(({ month, day }) => ({ month, day })) };
    case 'EachMonth':
      return { kind: 'each month', day: Number(dates.day) };
    case 'Listed':
      return { kind: 'listed', days: dates.days.map((day) => lowerDay(context, place, day)) };
    case 'Every':
      return { kind: 'every', period: context.lower(context, place, dates.period) };
  }
}

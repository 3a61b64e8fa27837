import type { DurationLiteral, Schedule } from '@termsheet/dsl';
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
  const { from, to, stub, roll } = schedule;
  const dates = lowerDates(context, place, schedule);
  const spec = {
    dates,
    from:
      from === null
        ? null
        : { day: lowerDay(context, place, from.day), isIn: from.word === 'from' },
    to: to === null ? null : { day: lowerDay(context, place, to.day), isIn: to.word === 'through' },
    stub,
    roll:
      roll === null
        ? null
        : {
            moves: roll.moves,
            convention: roll.convention,
            calendar: calendarIndex(context, roll.calendar),
          },
    site: place.site,
  };
  return { kind: 'schedule', spec: { ...spec, locals: frame.size } };
}

type Dates = ScheduleSpec<IrExpression>['dates'];

function lowerDates(context: LowerContext, place: Place, { dates, monthEnds }: Schedule): Dates {
  switch (dates.kind) {
    case 'EachYear':
      return { kind: 'each year', days: dates.days.map(({ month, day }) => ({ month, day })) };
    case 'EachMonth':
      return { kind: 'each month', day: Number(dates.day) };
    case 'Listed':
      return { kind: 'listed', days: dates.days.map((day) => lowerDay(context, place, day)) };
    case 'Every':
      return lowerStep(dates.duration, monthEnds);
  }
}

function lowerStep({ count, unit }: DurationLiteral, monthEnds: Schedule['monthEnds']): Dates {
  const step = Number(count);
  const name = unit.kind === 'calendar' ? unit.unit : 'days';
  if (name === 'days') return { kind: 'days', days: step };
  if (name === 'weeks') return { kind: 'days', days: 7 * step };
  const months = name === 'months' ? step : 12 * step;
  return { kind: 'months', months, monthEnd: monthEnds === 'kept' ? 'last day' : 'same day' };
}

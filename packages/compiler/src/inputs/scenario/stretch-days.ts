import type { DateLiteral, Name } from '@termsheet/dsl';
import { type Day, type FactSpec, formatLongDate, parseIsoDate } from '@termsheet/runtime';
import { inputDayNotInCalendar } from '../diagnostics/input-day-not-in-calendar.ts';
import { inputStretchNotOfSeries } from '../diagnostics/input-stretch-not-of-series.ts';
import { inputStretchTooLong } from '../diagnostics/input-stretch-too-long.ts';
import { inputStretchWithoutDays } from '../diagnostics/input-stretch-without-days.ts';
import type { InputContext } from '../input-context.ts';
import { seriesCalendar } from '../series-calendar.ts';

/** Four years: as much as a scenario can need, and not enough to fill a memory with. */
const MOST_DAYS = 1461;

/** `Closing Price from March 6, 2006 through March 10, 2006`. */
interface Stretch {
  readonly of: Name;
  readonly from: DateLiteral;
  readonly through: DateLiteral;
}

/** The days of its calendar on which a series has a row from one day through another; null where refused. */
export function stretchDays(
  context: InputContext,
  { name, series }: FactSpec,
  { of, from, through }: Stretch,
): readonly [Day, ...Day[]] | null {
  const { findings } = context;
  if (series === null) {
    findings.report(inputStretchNotOfSeries.at(of.span, { name }));
    return null;
  }
  const first = parseIsoDate(from.iso);
  const last = parseIsoDate(through.iso);
  if (first === undefined || last === undefined) return null;
  const span = { ...from.span, end: through.span.end };
  if (last - first >= MOST_DAYS) {
    findings.report(inputStretchTooLong.at(span, { name, most: MOST_DAYS }));
    return null;
  }
  const calendar = seriesCalendar(context.ir, series);
  for (const [day, date] of [[first, from] as const, [last, through] as const]) {
    if (calendar.knows(day)) continue;
    const unknown = {
      date: formatLongDate(day),
      reason: calendar.refuses(day) ?? '',
      isKnown: false,
    };
    findings.report(
      inputDayNotInCalendar.at(date.span, { name, calendar: calendar.name, ...unknown }),
    );
    return null;
  }
  const every = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const [earliest, ...rest] = every.filter((day) => calendar.refuses(day) === null);
  if (earliest !== undefined) return [earliest, ...rest];
  findings.report(inputStretchWithoutDays.at(span, { name, calendar: calendar.name }));
  return null;
}

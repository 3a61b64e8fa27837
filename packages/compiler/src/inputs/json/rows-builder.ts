import {
  type Day,
  type FactRows,
  type FactSpec,
  formatLongDate,
  type Value,
} from '@termsheet/runtime';
import { inputDateGivenTwice } from '../diagnostics/input-date-given-twice.ts';
import { inputDayNotInCalendar } from '../diagnostics/input-day-not-in-calendar.ts';
import { jsonRowsOutOfOrder } from '../diagnostics/json-rows-out-of-order.ts';
import type { InputContext } from '../input-context.ts';
import type { Place } from '../place.ts';
import { type SeriesCalendar, seriesCalendar } from '../series-calendar.ts';

/** The rows of one fact in the making: each of a later day than the one before. */
export class RowsBuilder {
  readonly #context: InputContext;
  readonly #name: string;
  readonly #calendar: SeriesCalendar | null;
  readonly #days: Day[] = [];
  readonly #values: Value[] = [];
  #latest: Day | null = null;

  constructor(context: InputContext, spec: FactSpec) {
    this.#context = context;
    this.#name = spec.name;
    this.#calendar = spec.series === null ? null : seriesCalendar(context.ir, spec.series);
  }

  /** Whether a row may be of that day; where it may not, that is reported. */
  accepts(day: Day, { span, describe }: Place): boolean {
    const { findings } = this.#context;
    const name = this.#name;
    const previous = this.#latest;
    if (previous === day) {
      findings.report(inputDateGivenTwice.at(span, { name, date: formatLongDate(day) }), describe);
      return false;
    }
    if (previous !== null && previous > day) {
      const dates = { date: formatLongDate(day), previous: formatLongDate(previous) };
      findings.report(jsonRowsOutOfOrder.at(span, { name, ...dates }), describe);
      return false;
    }
    this.#latest = day;
    const calendar = this.#calendar;
    const reason = calendar?.refuses(day) ?? null;
    if (calendar === null || reason === null) return true;
    const found = { name, date: formatLongDate(day), calendar: calendar.name, reason };
    const isKnown = calendar.knows(day);
    findings.report(inputDayNotInCalendar.at(span, { ...found, isKnown }), describe);
    return false;
  }

  add(day: Day, value: Value): void {
    this.#days.push(day);
    this.#values.push(value);
  }

  rows(): FactRows {
    return { days: this.#days, values: this.#values };
  }
}

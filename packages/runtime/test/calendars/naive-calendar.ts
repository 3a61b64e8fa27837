import type { Day } from '../../src/dates/index.ts';

/** What a calendar must answer, found by looking at one day after another. */
export interface NaiveCalendar {
  nth(day: Day, n: number, step: 1 | -1): Day | undefined;
  openDays(from: Day, to: Day): readonly Day[];
}

/** A calendar over `first` to `last` that knows nothing but a test of single days. */
export function naiveCalendar(
  span: { readonly first: Day; readonly last: Day },
  isOpen: (day: Day) => boolean,
): NaiveCalendar {
  return {
    nth(day, n, step) {
      let left = n;
      let at = day;
      while (left > 0) {
        at += step;
        if (at < span.first || at > span.last) return undefined;
        if (isOpen(at)) left -= 1;
      }
      return at < span.first || at > span.last ? undefined : at;
    },
    openDays(from, to) {
      const days: Day[] = [];
      for (let day = from; day <= to; day += 1) if (isOpen(day)) days.push(day);
      return days;
    },
  };
}

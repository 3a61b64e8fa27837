import type { Day } from '../dates/day.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';
import { CLOSE, Moment } from './moment.ts';

/** What is read on each day of a window, and where it stands. */
export interface DailyCode {
  readonly site: number;
  readonly code: Code;
}

/**
 * What expressions gave at the close of days that are over. A condition that is counted over twelve
 * months is asked each day of the twelve months before it; what was known of a day at its close stays
 * so, and need not be worked out again each time.
 */
export class PastDays {
  readonly #closes = new Map<Day, Moment>();
  readonly #values = new Map<number, Map<Day, Value>>();

  /**
   * What the code of a site gives as it was known at the close of a day; null where there was
   * none then, or it was that of an open stretch of days: later days may bring another.
   */
  read(day: Day, { site, code }: DailyCode, frame: Frame): Value | null {
    let values = this.#values.get(site);
    if (values === undefined) this.#values.set(site, (values = new Map()));
    const known = values.get(day);
    if (known !== undefined) return known;
    const close = this.#closeOf(day);
    if (close.isLookedBeyond) return null;
    frame.run.limits.spend('day', site);
    const value = code(frame.elsewhere(close, [], null));
    if (value instanceof Missing || close.isLookedBeyond) return null;
    values.set(day, value);
    return value;
  }

  #closeOf(day: Day): Moment {
    let close = this.#closes.get(day);
    if (close === undefined) this.#closes.set(day, (close = new Moment(day, CLOSE, null)));
    return close;
  }
}

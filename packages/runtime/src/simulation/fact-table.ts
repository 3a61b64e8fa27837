import type { Day } from '../dates/day.ts';
import { placeAfter } from '../events/first-after.ts';
import type { FactRows } from '../program/inputs.ts';
import type { DirectValue, Domain } from './domain.ts';
import type { OpenDays } from './open-days.ts';
import { NEVER } from './waiting.ts';

/** A series over no more days than this is kept by the day. */
const MAX_BY_DAY = 50_000;

/** The rows of one fact, read once into figures of the numeric mode. */
export class FactTable {
  /** The days of the first and of the last row; never, and before every day, where there is none. */
  readonly first: Day;
  readonly last: Day;
  /** What a plain fact is from its last row on. */
  readonly fromLast: DirectValue;
  /** What a series gives from its first row through its last, by the day; empty where that is too long. */
  readonly byDay: readonly DirectValue[];
  readonly #domain: Domain;
  /** The days of a series; null for a plain fact, which carries its last row forward. */
  readonly #series: OpenDays | null;
  readonly #days: readonly Day[];
  readonly #values: readonly DirectValue[];
  readonly #isGiven: boolean;

  constructor(rows: FactRows | null, series: OpenDays | null, domain: Domain) {
    this.#domain = domain;
    this.#series = series;
    this.#isGiven = rows !== null;
    this.#days = rows === null ? [] : [...rows.days];
    this.#values = rows === null ? [] : rows.values.map(domain.lower);
    this.fromLast = this.#values.at(-1) ?? domain.unknown;
    this.first = this.#days[0] ?? NEVER;
    this.last = this.#days.at(-1) ?? -NEVER;
    const isShort = series !== null && this.last - this.first < MAX_BY_DAY;
    this.byDay = isShort ? this.#spread() : [];
  }

  /** What the fact is on a day that is known. */
  on(day: Day): DirectValue {
    if (this.#series !== null) {
      const place = day - this.first;
      const known = place >= 0 && place < this.byDay.length ? this.byDay[place] : undefined;
      return known === undefined ? this.#readSeries(this.#series, day) : known;
    }
    if (day >= this.last) return this.fromLast;
    const at = placeAfter(this.#days, day) - 1;
    return this.#values[at] ?? this.#domain.unknown;
  }

  /** The last row of a series with a value on or before a day, which is known. */
  latest(day: Day): DirectValue {
    const { unknown, kindOf } = this.#domain;
    if (!this.#isGiven || this.#days.length === 0) return unknown;
    for (let next = this.last + 1; next <= day; next += 1) {
      if (this.#series === null || this.#series.isOpen(next) !== false) return unknown;
    }
    for (let row = placeAfter(this.#days, day) - 1; row >= 0; row -= 1) {
      const value = this.#values[row] ?? unknown;
      const isNone = kindOf(value) === 'none' || (Array.isArray(value) && value.length === 0);
      if (!isNone) return value;
    }
    return unknown;
  }

  /** A series is complete from its first row to its last, and nothing is known of it beyond. */
  #readSeries(series: OpenDays, day: Day): DirectValue {
    const { unknown, none } = this.#domain;
    const isOpen = series.isOpen(day);
    if (isOpen === null) return unknown;
    if (!isOpen) return none;
    const row = placeAfter(this.#days, day) - 1;
    const found = this.#days[row];
    if (found === undefined || (row === this.#days.length - 1 && found !== day)) return unknown;
    return found === day ? (this.#values[row] ?? unknown) : none;
  }

  #spread(): readonly DirectValue[] {
    const all: DirectValue[] = [];
    if (this.#series === null) return all;
    for (let day = this.first; day <= this.last; day += 1) {
      all.push(this.#readSeries(this.#series, day));
    }
    return all;
  }
}

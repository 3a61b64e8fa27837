import { Exact, TimeOfDay, type Unit, type Value, type ValueType } from '@termsheet/runtime';
import type { ChangeableInput } from './input-changes.ts';

/** What an input is tried with. */
export interface Probes {
  /** Ways outwards from what it is; each point is a count of its smallest steps. */
  readonly lines: readonly {
    readonly points: readonly number[];
    readonly at: (point: number) => Value;
  }[];
  /** Other values that have no order. */
  readonly choices: readonly Value[];
}

/** By how many days a day is moved. */
const DAYS = [1, 31, 366];

/** By how many minutes a time of day is moved. */
const MINUTES = [60, 720];

/** By what part of itself a figure is changed, down and up; and by its smallest step before that. */
const DOWN = [Exact.decimal(5n, 1), Exact.ONE];
const UP = [Exact.decimal(1n, 1), Exact.ONE, Exact.of(9)];

/** More steps than this are not counted: the last figures of so long a number decide nothing. */
const MOST_STEPS = Exact.of(2n ** 50n);

/** The values with which an input is tried. */
export function probesOf({ value, type }: Pick<ChangeableInput, 'value' | 'type'>): Probes {
  if (value instanceof Exact && type.kind === 'quantity') return figureProbes(value, type.unit);
  if (typeof value === 'number' && type.kind === 'date') {
    return {
      lines: [-1, 1].map((sign) => ({ points: DAYS, at: (point: number) => value + sign * point })),
      choices: [],
    };
  }
  if (value instanceof TimeOfDay) return timeProbes(value);
  return { lines: [], choices: choicesOf(value, type) };
}

const LAST_MINUTE = 24 * 60 - 1;

/** Earlier and later on the same day. */
function timeProbes({ minutes, zone }: TimeOfDay): Probes {
  const line = (sign: 1 | -1, room: number) => ({
    points: [...new Set(MINUTES.map((each) => Math.min(each, room)))].filter((each) => each > 0),
    at: (point: number) => new TimeOfDay(minutes + sign * point, zone),
  });
  return { lines: [line(-1, minutes), line(1, LAST_MINUTE - minutes)], choices: [] };
}

function choicesOf(value: Value, type: ValueType): readonly Value[] {
  if (type.kind === 'yes/no') return typeof value === 'boolean' ? [!value] : [];
  return type.kind === 'one of' ? type.members.filter((member) => member !== value) : [];
}

function figureProbes(value: Exact, unit: Unit): Probes {
  const step = stepOf(value, unit);
  const steps = (parts: readonly Exact[]): readonly number[] => {
    const counts = parts.map((part) => value.abs().times(part).dividedBy(step));
    const whole = counts.map((count) => Number(count.min(MOST_STEPS).floor()));
    return [...new Set([1, ...whole])].filter((count) => count > 0).toSorted((a, b) => a - b);
  };
  // Nothing is sold for nothing or for less: what is positive stays so.
  const down = value.sign() > 0 ? steps(DOWN) : [];
  const line = (points: readonly number[], sign: 1 | -1) => ({
    points,
    at: (point: number) => value.plus(step.times(Exact.of(sign * point))),
  });
  const isKept = (point: number): boolean =>
    !value.minus(step.times(Exact.of(point))).lessThan(Exact.ZERO);
  return { lines: [line(down.filter(isKept), -1), line(steps(UP), 1)], choices: [] };
}

/** A cent, a share, a hundredth of a percent a year; or as fine as the figure itself is given. */
function stepOf(value: Exact, unit: Unit): Exact {
  const places = value.asDecimal()?.places ?? 6;
  const least = leastPlaces(unit);
  return Exact.decimal(1n, Math.max(places, least));
}

function leastPlaces({ factors }: Unit): number {
  const kinds = new Set(factors.map(({ dimension }) => dimension.kind));
  if (kinds.has('currency')) return 2;
  return kinds.size === 0 || kinds.has('shares') ? 0 : 4;
}

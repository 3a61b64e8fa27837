import type { DateOffset, Expression } from '@termsheet/dsl';
import { type Constants, constantOf } from './constant-of.ts';

/** A day, counted from a day that is not known: between so many days after it, negative before. */
export interface DayRange {
  /** What the days are counted from, as it is written; empty for the calendar itself. */
  readonly base: string;
  /** Null where there is no such limit. */
  readonly least: number | null;
  readonly most: number | null;
}

/** The shortest and longest that a unit can be, in days. */
const LENGTHS = { days: [1, 1], weeks: [7, 7], months: [28, 31], years: [365, 366] } as const;

/** Where a date lies, as far as that can be said of it whatever the inputs. */
export function dayRangeOf(constants: Constants, date: Expression): DayRange | null {
  const constant = constantOf(constants, date);
  if (constant?.kind === 'figure') {
    const day = Number(constant.value.floor());
    return { base: '', least: day, most: day };
  }
  if (date.kind === 'Group') return dayRangeOf(constants, date.inner);
  if (date.kind === 'DateOffset') return offsetRange(constants, date);
  const { text } = constants.checked.bound.source;
  const base = text.slice(date.span.start, date.span.end).replaceAll(/\s+/gu, ' ');
  return { base, least: 0, most: 0 };
}

function offsetRange(constants: Constants, node: DateOffset): DayRange | null {
  const anchor = dayRangeOf(constants, node.anchor);
  if (anchor === null) return null;
  const count = Number(node.duration.count);
  const { unit } = node.duration;
  // So many days of a calendar are at least so many days.
  const [shortest, longest] = unit.kind === 'named' ? [1, null] : LENGTHS[unit.unit];
  const least = count * shortest;
  const most = longest === null ? (count === 0 ? 0 : null) : count * longest;
  return node.direction === 'after'
    ? { base: anchor.base, least: sum(anchor.least, least), most: sum(anchor.most, most) }
    : {
        base: anchor.base,
        least: sum(anchor.least, most === null ? null : -most),
        most: sum(anchor.most, -least),
      };
}

function sum(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left + right;
}

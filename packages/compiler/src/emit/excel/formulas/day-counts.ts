import { dayCountNames, namedDayCount } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { constantFormula } from '../text/literals.ts';
import type { Env } from './env.ts';
import { atom, type Formula, keyOf, listed, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { UNKNOWN } from './statuses.ts';

/** Day counts that are a number of actual days over one of the year. */
const ACTUAL: ReadonlyMap<string, string> = new Map([
  ['Actual/360', '360'],
  ['Actual/364', '364'],
  ['Actual/365 Fixed', '365'],
  ['Actual/365.25', '365.25'],
]);

/** Other day counts, each by its formula; by them too the parts of days in a row are together the whole. */
const OTHERS: ReadonlyMap<string, (first: Formula, last: Formula) => Formula> = new Map([
  ['30E/360', (first, last) => write`(${bondDay(last)}-(${bondDay(first)}))/360`],
  ['Actual/Actual ISDA', partsOfCalendarYears],
]);

/** The names of all day counts that have a formula here. */
const WITH_FORMULA = dayCountNames.filter((name) => {
  const known = namedDayCount(name)?.name ?? '';
  return known === '30/360' || OTHERS.has(known) || ACTUAL.has(known);
});

/** The part of a year between two days, by the day count of the interest. */
export function yearsOf(env: Env, { dayCount, first, last }: Counted): Formula {
  if (dayCount.kind === 'constant') {
    const { constant } = dayCount;
    if (constant.kind !== 'text') throw new NotHeld('its day count depends on something');
    return yearsBy(constant.value, first, last);
  }
  const named = cellOf(env, env.book.express(env, dayCount));
  const byFormula = Map.groupBy(namesOf(env, dayCount), (name) =>
    keyOf(yearsBy(name, first, last)),
  );
  // A count that is put in and has no formula here is named: the figure is unknown then.
  const otherwise = write`IF(ISERROR(${named}),${named},${UNKNOWN})`;
  return [...byFormula.values()].reduceRight<Formula>((rest, names) => {
    const [name = ''] = names;
    const isOne = names.map((each) => {
      const words = constantFormula({ kind: 'text', value: each });
      return write`EXACT(${named},${words})`;
    });
    return write`IF(OR(${listed(isOne)}),${yearsBy(name, first, last)},${rest})`;
  }, otherwise);
}

interface Counted {
  readonly dayCount: IrExpression;
  readonly first: Formula;
  readonly last: Formula;
}

/**
 * The same by a count of which days in a row add up: where months count as 30 days, each day counts as in
 * the first of two.
 */
export function additiveYears(env: Env, counted: Counted): Formula {
  const { first, last } = counted;
  const months = write`(${bondDay(last)}-(${bondDay(first)}))/360`;
  return write`IF(${isBondBasis(env, counted.dayCount)},${months},${yearsOf(env, counted)})`;
}

function bondDay(day: Formula): Formula {
  return write`360*YEAR(${day})+30*MONTH(${day})+MIN(30,DAY(${day}))`;
}

function isBond(name: string): boolean {
  return namedDayCount(name)?.name === '30/360';
}

/** Whether months count as 30 days. */
export function isBondBasis(env: Env, dayCount: IrExpression): Formula {
  const names = namesOf(env, dayCount);
  if (names.every((name) => !isBond(name))) return atom('FALSE');
  if (names.every(isBond)) return atom('TRUE');
  const named = cellOf(env, env.book.express(env, dayCount));
  const words = names
    .filter(isBond)
    .map((name) => write`EXACT(${named},${constantFormula({ kind: 'text', value: name })})`);
  return write`OR(${listed(words)})`;
}

/** The day counts that an expression may come to: those among which a reading or a condition chooses. */
function namesOf(env: Env, node: IrExpression): readonly string[] {
  const { ir } = env.book;
  if (node.kind === 'constant' && node.constant.kind === 'text') return [node.constant.value];
  if (node.kind === 'conditional')
    return [node.then, node.otherwise].flatMap((each) => namesOf(env, each));
  if (node.kind === 'definition' && node.key === null && node.argument === null) {
    const body = ir.definitions[node.index]?.body;
    if (body !== undefined) return namesOf(env, body);
  }
  if (node.kind === 'ambiguity') {
    const readings = ir.ambiguities[node.index]?.readings ?? [];
    return readings.flatMap(({ label, value }) => (value === null ? [label] : namesOf(env, value)));
  }
  if (node.kind === 'blank') return WITH_FORMULA;
  throw new NotHeld('its day count depends on something');
}

function yearsBy(value: string, first: Formula, last: Formula): Formula {
  const name = namedDayCount(value)?.name ?? value;
  if (name === '30/360') return write`${bondDays(first, last)}/360`;
  const days = ACTUAL.get(name);
  if (days !== undefined) return write`(${last}-${first})/${days}`;
  const other = OTHERS.get(name);
  if (other !== undefined) return other(first, last);
  throw new NotHeld(`its interest is counted by ${name}, of which the workbook has no formula`);
}

/** Days in months of 30: a first day of 31 is 30, and then a last day of 31 too (ISDA 2006, 4.16(f)). */
function bondDays(first: Formula, last: Formula): Formula {
  const months = write`360*(YEAR(${last})-YEAR(${first}))+30*(MONTH(${last})-MONTH(${first}))`;
  const end = write`IF(DAY(${first})>=30,MIN(30,DAY(${last})),DAY(${last}))`;
  return write`(${months}+${end}-MIN(30,DAY(${first})))`;
}

/** Days of a year of 366 days over 366, others over 365 (ISDA 2006, 4.16(b)). */
function partsOfCalendarYears(first: Formula, last: Formula): Formula {
  const rest = write`(${yearBegins(first, '+1')}-${first})/${daysOfYear(first)}`;
  const part = write`(${last}-${yearBegins(last, '')})/${daysOfYear(last)}`;
  const within = write`(${last}-${first})/${daysOfYear(first)}`;
  return write`IF(YEAR(${first})=YEAR(${last}),${within},${rest}+(YEAR(${last})-YEAR(${first})-1)+${part})`;
}

function daysOfYear(day: Formula): Formula {
  return write`(${yearBegins(day, '+1')}-${yearBegins(day, '')})`;
}

/** The first day of a day's year, or of the next. */
function yearBegins(day: Formula, next: '' | '+1'): Formula {
  return write`DATE(YEAR(${day})${next},1,1)`;
}

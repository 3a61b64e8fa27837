import { dayCountNames, namedDayCount } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { constantFormula } from '../text/literals.ts';
import type { Env, Write } from './env.ts';
import { atom, type Formula, keyOf, listed, operand, operation, write } from './formula.ts';
import { interestInRows, type Span } from './interest-in-rows.ts';
import { ANYONE } from './keyed-copies.ts';
import { cellOf } from './logic.ts';
import { numberOf } from './numbers.ts';
import { occurrenceOf } from './occurrences.ts';
import { IMPOSSIBLE, UNKNOWN } from './statuses.ts';
import { isFixed } from './stretches-of-debt.ts';

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

/** Interest between two dates. */
export function writeInterest(env: Env, node: Node<'interest'>, inner: Write): Formula {
  const { dayCount, from, until } = node;
  if (until === null) throw new NotHeld('its interest goes on without a last day');
  const first = cellOf(env, inner(env, from), 'yyyy-mm-dd');
  const last = cellOf(env, inner(env, until), 'yyyy-mm-dd');
  const interest = interestOver(env, node, { first, last }, inner);
  const worked = write`IF(${first}>${last},${IMPOSSIBLE},${interest})`;
  if (dayCount.kind === 'constant') return worked;
  // By which count it is told comes before whether there are days to count.
  const named = cellOf(env, inner(env, dayCount));
  return write`IF(ISERROR(${named}),${named},${worked})`;
}

function interestOver(env: Env, node: Node<'interest'>, span: Span, inner: Write): Formula {
  const { principal, rate, dayCount, compounding } = node;
  const { ir } = env.book;
  const isSteady = isFixed(ir, principal);
  const isOfCopy = isKept(principal) && !isSteady;
  if (compounding !== null || !isFixed(ir, rate) || !(isSteady || isOfCopy))
    return interestInRows(env, node, span, inner);
  const years = yearsOf(env, { dayCount, ...span });
  const product = operation(
    'product',
    write`${operand(inner(env, principal), 'product')}*${operand(inner(env, rate), 'product')}*${years}`,
  );
  if (isSteady) return product;
  return write`IF(${changesSince(env, principal, span.first)}>0,${UNKNOWN},${product})`;
}

type Kept = Node<'state'>;

/** Whether it is a term with a history of its own, and nothing else. */
function isKept(principal: IrExpression): principal is Kept {
  return principal.kind === 'state' && principal.key !== null;
}

/** How many lines after a day changed a copy: interest is counted where none did. */
function changesSince(env: Env, principal: IrExpression, first: Formula): Formula {
  if (!isKept(principal) || principal.key === null)
    throw new NotHeld('what bears interest may change from day to day');
  const { history } = env.book;
  const key = atom({ kind: 'past', of: history.reserve(`key ${principal.index}`) });
  const order = atom({ kind: 'past', of: 'order' });
  const number = cellOf(env, numberOf(env, occurrenceOf(env, principal.key)), '0');
  const later = write`${order},">"&${operand(first, 'atom')}`;
  return write`(COUNTIFS(${key},${number},${later})+COUNTIFS(${key},${ANYONE},${later}))`;
}

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
  const begins = (day: Formula, years: string): Formula => write`DATE(YEAR(${day})${years},1,1)`;
  const length = (day: Formula): Formula => write`(${begins(day, '+1')}-${begins(day, '')})`;
  const rest = write`(${begins(first, '+1')}-${first})/${length(first)}`;
  const part = write`(${last}-${begins(last, '')})/${length(last)}`;
  const within = write`(${last}-${first})/${length(first)}`;
  return write`IF(YEAR(${first})=YEAR(${last}),${within},${rest}+(YEAR(${last})-YEAR(${first})-1)+${part})`;
}

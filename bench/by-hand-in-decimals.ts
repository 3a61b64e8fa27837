import { addMonths, type BusinessCalendar, namedCalendar, parseExact } from '@termsheet/runtime';
import { Decimal } from 'decimal.js';
import {
  counts,
  type HandDistribution,
  type HandHistory,
  readHandHistory,
  valueOn,
} from './by-hand-history.ts';

const Decimal34 = Decimal.clone({ precision: 34 });

type History = HandHistory<Decimal>;

/** The history of `by-hand.ts`, line for line, on decimals of 34 digits, which are not exact. */
export function makeByHandInDecimals(): () => Decimal {
  const history = readHandHistory(decimal);
  const calendar = namedCalendar('NYSE');
  if (calendar === undefined) throw new Error('There is no calendar of that name.');
  const portion = decimal('100000');
  return () => {
    const price = replayInDecimals(history, calendar);
    return amountFor(portion, history).div(price).ceil();
  };
}

interface Paid {
  readonly event: HandDistribution<Decimal>;
  isAdjusted: boolean;
}

const TENTH = decimal('0.1');
const FIVE = decimal('5');
const START = decimal('0.22');
const ZERO = decimal('0');

/** The portion with the interest on it, and the other amounts that are owed (§II.A.1). */
function amountFor(portion: Decimal, { day, outstanding, interest, payments }: History): Decimal {
  let amount = portion;
  for (const rows of interest) {
    amount = amount.plus(valueOn(rows, day).times(portion).div(outstanding));
  }
  for (const rows of payments) amount = amount.plus(valueOn(rows, day));
  return amount;
}

function replayInDecimals(history: History, calendar: BusinessCalendar): Decimal {
  let price = START;
  const paid: Paid[] = [];
  const waiting: Paid[] = [];
  const applyThrough = (day: number): void => {
    for (
      let next = waiting[0];
      next !== undefined && next.event.effective <= day;
      next = waiting[0]
    ) {
      waiting.shift();
      price = adjust(price, { next, paid, history, calendar });
    }
  };
  for (const event of history.events) {
    if (event.day > history.day) break;
    applyThrough(event.day);
    if (event.day < history.issued) continue;
    if (event.kind === 'split') {
      if (event.day > history.issued) price = price.div(event.ratio);
    } else if (event.kind === 'issue') {
      if (event.price.lt(price) && counts(event, history)) price = event.price;
    } else {
      const each = { event, isAdjusted: false };
      paid.push(each);
      if (exceedsThreshold(each, { paid, history, calendar })) wait(waiting, each);
    }
    if (price.lte(0)) throw new Error('A price is above zero.');
  }
  applyThrough(history.day);
  return price;
}

/** In order of the days on which they take effect. */
function wait(waiting: Paid[], each: Paid): void {
  let place = waiting.length;
  while (place > 0 && (waiting[place - 1]?.event.effective ?? 0) > each.event.effective) place -= 1;
  waiting.splice(place, 0, each);
}

interface Context {
  readonly paid: readonly Paid[];
  readonly history: History;
  readonly calendar: BusinessCalendar;
}

/** Whether the distributions of the last 12 months without an adjustment exceed 10% of the market capitalization. */
function exceedsThreshold({ event }: Paid, { paid, history, calendar }: Context): boolean {
  const from = firstDayCounted(event.day, history);
  let sum = ZERO;
  for (const each of paid) {
    if (each.event.day >= from && !each.isAdjusted) sum = sum.plus(each.event.amount);
  }
  const shares = valueOn(history.sharesOutstanding, event.day);
  const threshold = averageBefore(event.day, history, calendar).times(shares).times(TENTH);
  return threshold.lt(sum);
}

function adjust(price: Decimal, work: Context & { readonly next: Paid }): Decimal {
  const { next, paid, history, calendar } = work;
  const { day, amount, effective } = next.event;
  const market = averageBefore(effective, history, calendar);
  const from = firstDayCounted(day, history);
  for (const each of paid) {
    if (each.event.day >= from && each.event.day <= day) each.isAdjusted = true;
  }
  const perShare = amount.div(valueOn(history.sharesOutstanding, day));
  const reduced = price.times(market.minus(perShare)).div(market);
  if (reduced.lte(0)) throw new Error('A price is above zero.');
  return lesser(price, reduced);
}

function lesser(left: Decimal, right: Decimal): Decimal {
  return right.lt(left) ? right : left;
}

function firstDayCounted(day: number, { countsAnniversary }: History): number {
  return addMonths(day, -12) + (countsAnniversary ? 0 : 1);
}

function averageBefore(
  day: number,
  { market, sales }: History,
  calendar: BusinessCalendar,
): Decimal {
  let sum = ZERO;
  for (let back = 1; back <= 5; back += 1) {
    const on = calendar.nthBefore(day, back) ?? 0;
    if (valueOn(market, on) !== 'Nasdaq') throw new Error('By hand, the market is Nasdaq.');
    const sale = sales.get(on);
    if (sale === undefined) throw new Error('There is no sale.');
    sum = sum.plus(sale);
  }
  return sum.div(FIVE);
}

function decimal(text: string): Decimal {
  const value = parseExact(text)?.inLowestTerms();
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return new Decimal34(String(value.numerator)).div(String(value.denominator));
}

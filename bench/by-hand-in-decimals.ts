import { addMonths, namedCalendar, parseExact, parseIsoDate } from '@termsheet/runtime';
import { Decimal } from 'decimal.js';
import { BENCH_DAY, dailySales, fiftyEvents } from './fifty-events.ts';

const Decimal34 = Decimal.clone({ precision: 34 });

/** The history of `by-hand.ts`, line for line, on decimals of 34 digits, which are not exact. */
export function makeByHandInDecimals(): () => Decimal {
  const sales = new Map(dailySales().map(([day, sale]) => [dayOf(day), decimal(sale)]));
  const events = fiftyEvents().map(prepare);
  const portion = decimal('100000');
  return () => portion.div(replayInDecimals(events, sales)).ceil();
}

type Prepared =
  | { readonly kind: 'issue'; readonly day: number; readonly price: Decimal }
  | { readonly kind: 'split'; readonly day: number; readonly ratio: Decimal }
  | {
      readonly kind: 'cash';
      readonly day: number;
      readonly amount: Decimal;
      readonly effective: number;
    };

interface Paid {
  readonly day: number;
  readonly amount: Decimal;
  adjusted: boolean;
}

const OUTSTANDING = decimal('120000000');
const TENTH = decimal('0.1');
const ZERO = decimal('0');

function replayInDecimals(
  events: readonly Prepared[],
  sales: ReadonlyMap<number, Decimal>,
): Decimal {
  const last = dayOf(BENCH_DAY);
  let price = decimal('0.22');
  const paid: Paid[] = [];
  const waiting: Extract<Prepared, { kind: 'cash' }>[] = [];
  const applyThrough = (day: number): void => {
    for (let next = waiting[0]; next !== undefined && next.effective <= day; next = waiting[0]) {
      waiting.shift();
      price = applyCash(price, { event: next, paid, sales });
    }
  };
  for (const event of events) {
    if (event.day > last) break;
    applyThrough(event.day);
    if (event.kind === 'split') price = price.div(event.ratio);
    else if (event.kind === 'issue') price = lesser(price, event.price);
    else {
      paid.push({ day: event.day, amount: event.amount, adjusted: false });
      waiting.push(event);
    }
  }
  applyThrough(last);
  return price;
}

function applyCash(
  price: Decimal,
  work: {
    readonly event: Extract<Prepared, { kind: 'cash' }>;
    readonly paid: readonly Paid[];
    readonly sales: ReadonlyMap<number, Decimal>;
  },
): Decimal {
  const { event, paid, sales } = work;
  const from = addMonths(event.day, -12);
  const recent = paid.filter((each) => each.day >= from && each.day <= event.day);
  const sum = recent
    .filter((each) => !each.adjusted)
    .reduce((total, each) => total.plus(each.amount), ZERO);
  const threshold = averageBefore(event.day, sales).times(OUTSTANDING).times(TENTH);
  if (threshold.gte(sum)) return price;
  const market = averageBefore(event.effective, sales);
  for (const each of recent) each.adjusted = true;
  const reduced = price.times(market.minus(event.amount.div(OUTSTANDING))).div(market);
  return lesser(price, reduced);
}

function lesser(left: Decimal, right: Decimal): Decimal {
  return right.lt(left) ? right : left;
}

function averageBefore(day: number, sales: ReadonlyMap<number, Decimal>): Decimal {
  const calendar = namedCalendar('NYSE');
  let sum = ZERO;
  for (let back = 1; back <= 5; back += 1) {
    const sale = sales.get(calendar?.nthBefore(day, back) ?? 0);
    if (sale === undefined) throw new Error('no sale');
    sum = sum.plus(sale);
  }
  return sum.div(5);
}

function prepare(event: ReturnType<typeof fiftyEvents>[number]): Prepared {
  const day = dayOf(event.on);
  switch (event.event) {
    case 'Issuance':
      return { kind: 'issue', day, price: decimal(event.price) };
    case 'Stock Split':
      return { kind: 'split', day, ratio: decimal(event.ratio) };
    case 'Cash Distribution':
      return { kind: 'cash', day, amount: decimal(event.amount), effective: dayOf(event.paid) + 1 };
  }
}

function decimal(text: string): Decimal {
  const value = parseExact(text)?.inLowestTerms();
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return new Decimal34(String(value.numerator)).div(String(value.denominator));
}

function dayOf(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`${iso} is no date.`);
  return day;
}

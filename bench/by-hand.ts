import {
  Exact,
  namedCalendar,
  parseExact,
  parseIsoDate,
  roundToMultiple,
} from '@termsheet/runtime';
import { addMonths } from '@termsheet/runtime';
import { BENCH_DAY, dailySales, fiftyEvents } from './fifty-events.ts';

/**
 * The same history as a careful programmer would write it for this note alone, on the same exact
 * numbers and the same calendar: the baseline of `pnpm bench`.
 */
export function makeByHand(): () => Exact {
  const sales = new Map(dailySales().map(([day, sale]) => [dayOf(day), exact(sale)]));
  const events = fiftyEvents().map(prepare);
  const portion = exact('100000');
  return () => {
    const price = replayByHand(events, sales);
    return roundToMultiple(portion.dividedBy(price), 'up', Exact.ONE);
  };
}

type Prepared =
  | { readonly kind: 'issue'; readonly day: number; readonly price: Exact }
  | { readonly kind: 'split'; readonly day: number; readonly ratio: Exact }
  | {
      readonly kind: 'cash';
      readonly day: number;
      readonly amount: Exact;
      readonly effective: number;
    };

interface Paid {
  readonly day: number;
  readonly amount: Exact;
  adjusted: boolean;
}

const OUTSTANDING = exact('120000000');
const TENTH = exact('0.1');

function replayByHand(events: readonly Prepared[], sales: ReadonlyMap<number, Exact>): Exact {
  const last = dayOf(BENCH_DAY);
  let price = exact('0.22');
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
    if (event.kind === 'split') price = price.dividedBy(event.ratio);
    else if (event.kind === 'issue') price = price.min(event.price);
    else {
      paid.push({ day: event.day, amount: event.amount, adjusted: false });
      waiting.push(event);
    }
  }
  applyThrough(last);
  return price;
}

function applyCash(
  price: Exact,
  work: {
    readonly event: Extract<Prepared, { kind: 'cash' }>;
    readonly paid: readonly Paid[];
    readonly sales: ReadonlyMap<number, Exact>;
  },
): Exact {
  const { event, paid, sales } = work;
  const from = addMonths(event.day, -12);
  const recent = paid.filter((each) => each.day >= from && each.day <= event.day);
  const sum = recent
    .filter((each) => !each.adjusted)
    .reduce((total, each) => total.plus(each.amount), Exact.ZERO);
  const threshold = averageBefore(event.day, sales).times(OUTSTANDING).times(TENTH);
  if (!threshold.lessThan(sum)) return price;
  const market = averageBefore(event.effective, sales);
  for (const each of recent) each.adjusted = true;
  const reduced = price.times(market.minus(event.amount.dividedBy(OUTSTANDING))).dividedBy(market);
  return price.min(reduced);
}

function averageBefore(day: number, sales: ReadonlyMap<number, Exact>): Exact {
  const calendar = namedCalendar('NYSE');
  let sum = Exact.ZERO;
  for (let back = 1; back <= 5; back += 1) {
    const sale = sales.get(calendar?.nthBefore(day, back) ?? 0);
    if (sale === undefined) throw new Error('no sale');
    sum = sum.plus(sale);
  }
  return sum.dividedBy(FIVE);
}

const FIVE = Exact.of(5);

function prepare(event: ReturnType<typeof fiftyEvents>[number]): Prepared {
  const day = dayOf(event.on);
  switch (event.event) {
    case 'Issuance':
      return { kind: 'issue', day, price: exact(event.price) };
    case 'Stock Split':
      return { kind: 'split', day, ratio: exact(event.ratio) };
    case 'Cash Distribution':
      return { kind: 'cash', day, amount: exact(event.amount), effective: dayOf(event.paid) + 1 };
  }
}

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return value;
}

function dayOf(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`${iso} is no date.`);
  return day;
}

import { addMonths, namedCalendar, parseExact, parseIsoDate } from '@termsheet/runtime';
import { BENCH_DAY, dailySales, fiftyEvents } from './fifty-events.ts';

/** The history of `by-hand.ts`, line for line, on doubles: the baseline of the float64 mode. */
export function makeByHandInDoubles(): () => number {
  const sales = new Map(dailySales().map(([day, sale]) => [dayOf(day), double(sale)]));
  const events = fiftyEvents().map(prepare);
  return () => Math.ceil(100_000 / replayInDoubles(events, sales));
}

type Prepared =
  | { readonly kind: 'issue'; readonly day: number; readonly price: number }
  | { readonly kind: 'split'; readonly day: number; readonly ratio: number }
  | {
      readonly kind: 'cash';
      readonly day: number;
      readonly amount: number;
      readonly effective: number;
    };

interface Paid {
  readonly day: number;
  readonly amount: number;
  adjusted: boolean;
}

const OUTSTANDING = 120_000_000;

function replayInDoubles(events: readonly Prepared[], sales: ReadonlyMap<number, number>): number {
  const last = dayOf(BENCH_DAY);
  let price = 0.22;
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
    if (event.kind === 'split') price /= event.ratio;
    else if (event.kind === 'issue') price = Math.min(price, event.price);
    else {
      paid.push({ day: event.day, amount: event.amount, adjusted: false });
      waiting.push(event);
    }
  }
  applyThrough(last);
  return price;
}

function applyCash(
  price: number,
  work: {
    readonly event: Extract<Prepared, { kind: 'cash' }>;
    readonly paid: readonly Paid[];
    readonly sales: ReadonlyMap<number, number>;
  },
): number {
  const { event, paid, sales } = work;
  const from = addMonths(event.day, -12);
  const recent = paid.filter((each) => each.day >= from && each.day <= event.day);
  const sum = recent
    .filter((each) => !each.adjusted)
    .reduce((total, each) => total + each.amount, 0);
  if (sum <= averageBefore(event.day, sales) * OUTSTANDING * 0.1) return price;
  const market = averageBefore(event.effective, sales);
  for (const each of recent) each.adjusted = true;
  return Math.min(price, (price * (market - event.amount / OUTSTANDING)) / market);
}

function averageBefore(day: number, sales: ReadonlyMap<number, number>): number {
  const calendar = namedCalendar('NYSE');
  let sum = 0;
  for (let back = 1; back <= 5; back += 1) {
    const sale = sales.get(calendar?.nthBefore(day, back) ?? 0);
    if (sale === undefined) throw new Error('no sale');
    sum += sale;
  }
  return sum / 5;
}

function prepare(event: ReturnType<typeof fiftyEvents>[number]): Prepared {
  const day = dayOf(event.on);
  switch (event.event) {
    case 'Issuance':
      return { kind: 'issue', day, price: double(event.price) };
    case 'Stock Split':
      return { kind: 'split', day, ratio: double(event.ratio) };
    case 'Cash Distribution':
      return {
        kind: 'cash',
        day,
        amount: double(event.amount),
        effective: dayOf(event.paid) + 1,
      };
  }
}

function double(text: string): number {
  const value = parseExact(text)?.inLowestTerms();
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return Number(value.numerator) / Number(value.denominator);
}

function dayOf(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`${iso} is no date.`);
  return day;
}

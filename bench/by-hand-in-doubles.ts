import { addMonths, type BusinessCalendar, namedCalendar, parseExact } from '@termsheet/runtime';
import {
  counts,
  type HandDistribution,
  type HandHistory,
  readHandHistory,
  valueOn,
} from './by-hand-history.ts';

type History = HandHistory<number>;

/** The history of `by-hand.ts`, line for line, on doubles: the baseline of the float64 mode. */
export function makeByHandInDoubles(): () => number {
  const history = readHandHistory(double);
  const calendar = namedCalendar('NYSE');
  if (calendar === undefined) throw new Error('There is no calendar of that name.');
  const portion = 100_000;
  return () => {
    const price = replayInDoubles(history, calendar);
    return Math.ceil(amountFor(portion, history) / price);
  };
}

interface Paid {
  readonly event: HandDistribution<number>;
  isAdjusted: boolean;
}

const START = 0.22;

/** The portion with the interest on it, and the other amounts that are owed (§II.A.1). */
function amountFor(portion: number, { day, outstanding, interest, payments }: History): number {
  let amount = portion;
  for (const rows of interest) {
    amount += (valueOn(rows, day) * portion) / outstanding;
  }
  for (const rows of payments) amount += valueOn(rows, day);
  return amount;
}

function replayInDoubles(history: History, calendar: BusinessCalendar): number {
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
      if (event.day > history.issued) price /= event.ratio;
    } else if (event.kind === 'issue') {
      if (event.price < price && counts(event, history)) price = event.price;
    } else {
      const each = { event, isAdjusted: false };
      paid.push(each);
      if (exceedsThreshold(each, { paid, history, calendar })) wait(waiting, each);
    }
    if (price <= 0) throw new Error('A price is above zero.');
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
  let sum = 0;
  for (const each of paid) {
    if (each.event.day >= from && !each.isAdjusted) sum += each.event.amount;
  }
  const shares = valueOn(history.sharesOutstanding, event.day);
  const threshold = averageBefore(event.day, history, calendar) * shares * 0.1;
  return threshold < sum;
}

function adjust(price: number, work: Context & { readonly next: Paid }): number {
  const { next, paid, history, calendar } = work;
  const { day, amount, effective } = next.event;
  const market = averageBefore(effective, history, calendar);
  const from = firstDayCounted(day, history);
  for (const each of paid) {
    if (each.event.day >= from && each.event.day <= day) each.isAdjusted = true;
  }
  const perShare = amount / valueOn(history.sharesOutstanding, day);
  const reduced = (price * (market - perShare)) / market;
  if (reduced <= 0) throw new Error('A price is above zero.');
  return Math.min(price, reduced);
}

function firstDayCounted(day: number, { countsAnniversary }: History): number {
  return addMonths(day, -12) + (countsAnniversary ? 0 : 1);
}

function averageBefore(
  day: number,
  { market, sales }: History,
  calendar: BusinessCalendar,
): number {
  let sum = 0;
  for (let back = 1; back <= 5; back += 1) {
    const on = calendar.nthBefore(day, back) ?? 0;
    if (valueOn(market, on) !== 'Nasdaq') throw new Error('By hand, the market is Nasdaq.');
    const sale = sales.get(on);
    if (sale === undefined) throw new Error('There is no sale.');
    sum += sale;
  }
  return sum / 5;
}

function double(text: string): number {
  const value = parseExact(text)?.inLowestTerms();
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return Number(value.numerator) / Number(value.denominator);
}

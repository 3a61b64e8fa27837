import {
  addMonths,
  type BusinessCalendar,
  Exact,
  namedCalendar,
  parseExact,
  roundToMultiple,
} from '@termsheet/runtime';
import {
  counts,
  type HandDistribution,
  type HandHistory,
  readHandHistory,
  valueOn,
} from './by-hand-history.ts';

type History = HandHistory<Exact>;

/**
 * The same history as a careful programmer would write it for this note alone, on the same exact
 * numbers and the same calendar: the baseline of `pnpm bench`. It does what the contract says of issuances,
 * splits and distributions; what is missing ends it.
 */
export function makeByHand(): () => Exact {
  const history = readHandHistory(exact);
  const calendar = namedCalendar('NYSE');
  if (calendar === undefined) throw new Error('There is no calendar of that name.');
  const portion = exact('100000');
  return () => {
    const price = replayByHand(history, calendar);
    return roundToMultiple(amountFor(portion, history).dividedBy(price), 'up', Exact.ONE);
  };
}

interface Paid {
  readonly event: HandDistribution<Exact>;
  isAdjusted: boolean;
}

const TENTH = exact('0.1');
const FIVE = Exact.of(5);
const START = exact('0.22');

/** The portion with the interest on it, and the other amounts that are owed (§II.A.1). */
function amountFor(portion: Exact, { day, outstanding, interest, payments }: History): Exact {
  let amount = portion;
  for (const rows of interest) {
    amount = amount.plus(valueOn(rows, day).times(portion).dividedBy(outstanding));
  }
  for (const rows of payments) amount = amount.plus(valueOn(rows, day));
  return amount;
}

function replayByHand(history: History, calendar: BusinessCalendar): Exact {
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
      if (event.day > history.issued) price = price.dividedBy(event.ratio);
    } else if (event.kind === 'issue') {
      if (event.price.lessThan(price) && counts(event, history)) price = event.price;
    } else {
      const each = { event, isAdjusted: false };
      paid.push(each);
      if (exceedsThreshold(each, { paid, history, calendar })) wait(waiting, each);
    }
    if (price.sign() <= 0) throw new Error('A price is above zero.');
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
  let sum = Exact.ZERO;
  for (const each of paid) {
    if (each.event.day >= from && !each.isAdjusted) sum = sum.plus(each.event.amount);
  }
  const shares = valueOn(history.sharesOutstanding, event.day);
  const threshold = averageBefore(event.day, history, calendar).times(shares).times(TENTH);
  return threshold.lessThan(sum);
}

function adjust(price: Exact, work: Context & { readonly next: Paid }): Exact {
  const { next, paid, history, calendar } = work;
  const { day, amount, effective } = next.event;
  const market = averageBefore(effective, history, calendar);
  const from = firstDayCounted(day, history);
  for (const each of paid) {
    if (each.event.day >= from && each.event.day <= day) each.isAdjusted = true;
  }
  const perShare = amount.dividedBy(valueOn(history.sharesOutstanding, day));
  const reduced = price.times(market.minus(perShare)).dividedBy(market);
  if (reduced.sign() <= 0) throw new Error('A price is above zero.');
  return price.min(reduced);
}

function firstDayCounted(day: number, { countsAnniversary }: History): number {
  return addMonths(day, -12) + (countsAnniversary ? 0 : 1);
}

function averageBefore(day: number, { market, sales }: History, calendar: BusinessCalendar): Exact {
  let sum = Exact.ZERO;
  for (let back = 1; back <= 5; back += 1) {
    const on = calendar.nthBefore(day, back) ?? 0;
    if (valueOn(market, on) !== 'Nasdaq') throw new Error('By hand, the market is Nasdaq.');
    const sale = sales.get(on);
    if (sale === undefined) throw new Error('There is no sale.');
    sum = sum.plus(sale);
  }
  return sum.dividedBy(FIVE);
}

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return value;
}

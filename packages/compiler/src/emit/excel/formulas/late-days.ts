import type { LateCostSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { lineDay } from './accruals.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { atom, cellAbove, type Formula, ownCell, ownSlot, pastCells, write } from './formula.ts';
import { isMade } from './is-made.ts';
import { type Cost, type LateLine, moneyFormat, namedDay } from './late-line.ts';
import { latePlaces, ofLateOnes, stillLate } from './late-places.ts';
import { atOrigin } from './line-keys.ts';

type PerDay = Extract<LateCostSpec<IrExpression>, { readonly kind: 'per day' }>;

const date = atom({ kind: 'fixed', what: 'date' });

/** What a late duty costs a day, from which day on, and the two multiplied; in any line but its own 0 or nothing. */
interface Daily {
  readonly first: number;
  readonly amount: number;
  readonly product: number;
}

/** So much for each day at whose close something is left: each late duty has its first day, and its amount a day. */
export function costOfDays(book: Book, of: LateLine, cost: PerDay): Cost {
  const { history } = book;
  const { obligation, spec } = of.obliged;
  const places = latePlaces(book, of.obliged);
  const { lapses, paid, lines } = places;
  const daily = dailyColumns(book, of, cost);
  const day = ownSlot(lineDay(book));
  const sofar = history.reserve(`cost ${obligation} ${of.line}`);
  const since = (days: Days, at: (slot: number) => Formula, by: Formula | string): Formula =>
    ofLateOnes(at(lines), costBetween(write`${stillLate(places, at(paid))}${by}`, daily, days));
  if (history.formulaOf(sofar) === undefined) {
    const [amount, first] = [ownCell(daily.amount), ownCell(daily.first)];
    const own = write`IF(${lapses},${amount}*MAX(0,${date}-${first}),0)`;
    history.fill(
      `cost ${obligation} ${of.line}`,
      { title: `${spec.name}: late cost`, format: moneyFormat(of) },
      write`${cellAbove(sofar)}+${since({ from: cellAbove(day), until: ownCell(day) }, cellAbove, '')}+${own}`,
    );
  }
  // At the close of a day that day counts.
  return {
    sofar,
    here: ownCell(sofar),
    since: (_, on, at) =>
      since(
        { from: at(day), until: write`(${on}+1)` },
        at,
        write`,${pastCells('order')},"<="&${on}`,
      ),
  };
}

/** From the opening of one day until that of another. */
interface Days {
  readonly from: Formula;
  readonly until: Formula;
}

function dailyColumns(book: Book, of: LateLine, { amount }: PerDay): Daily {
  const { obligation, spec } = of.obliged;
  const { lapses } = latePlaces(book, of.obliged);
  const cell = (what: string, title: string, format: string, formula: () => Formula): Formula =>
    book.history.slot(
      `${what} ${obligation} ${of.line}`,
      { title: `${spec.name}: ${title}`, format },
      formula,
    );
  const named = namedDay(book, of);
  const first = cell('costs from', 'late cost from', 'yyyy-mm-dd', () => {
    const told = named === null || spec.key === null ? named : atOrigin(ownSlot(named));
    return write`IF(${lapses},${told ?? date},"")`;
  });
  const daily = cell('costs daily', 'late cost a day', moneyFormat(of), () => {
    const value = book.express(uponLateness(book, of), amount);
    return write`IF(${lapses},${value},0)`;
  });
  const product = cell('costs product', 'late cost a day by its first day', 'General', () => {
    return write`IF(${lapses},${daily}*${first},0)`;
  });
  return { first: ownSlot(first), amount: ownSlot(daily), product: ownSlot(product) };
}

/** What the days from one until another cost, of the late duties that conditions choose. */
function costBetween(
  open: Formula,
  { first, amount, product }: Daily,
  { from, until }: Days,
): Formula {
  const begun = write`SUMIFS(${pastCells(amount)},${open},${pastCells(first)},"<="&${from})*(${until}-${from})`;
  const later = write`${open},${pastCells(first)},">"&${from},${pastCells(first)},"<"&${until}`;
  return write`${begun}+${until}*SUMIFS(${pastCells(amount)},${later})-SUMIFS(${pastCells(product)},${later})`;
}

/** In the line in which a duty becomes late, with what brought it about at hand. */
function uponLateness(book: Book, { obliged }: LateLine): Env {
  const { key } = obliged.spec;
  const place = { book, block: book.history, moment: { kind: 'own' } as const };
  if (key === null) return standingIn(place);
  const number = atom({ kind: 'fixed', what: isMade({ book }, key.event) ? 'origin' : 'number' });
  const local: Local = { kind: 'numbered', event: key.event, number };
  return standingIn(place, [[0, local]]);
}

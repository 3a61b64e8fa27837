import type { LateCostSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { NotHeld } from '../not-held.ts';
import { lineDay } from './accruals.ts';
import { amountFormat, amountsOf, NOTHING } from './amounts.ts';
import { type Obliged, uponKey } from './arising.ts';
import { type Book, type Env, standingIn } from './env.ts';
import {
  atom,
  cellAbove,
  type Formula,
  operand,
  ownCell,
  ownSlot,
  pastCells,
  write,
} from './formula.ts';
import { dueOfLate } from './due-dates.ts';
import { additiveYears, isBondBasis } from './day-counts.ts';
import { type Cost, type LateLine, moneyFormat } from './late-line.ts';
import { begun, type LatePlaces, latePlaces, ofLateOnes, untouched } from './late-places.ts';
import { cellOf } from './logic.ts';

type Interest = Extract<LateCostSpec<IrExpression>, { readonly kind: 'interest' }>;

const date = atom({ kind: 'fixed', what: 'date' });

/** How interest on what is late is counted, in a cell of a day or of a line. */
interface Counted {
  readonly rate: (env: Env) => Formula;
  /** The part of a year between two days, of which days in a row add up. */
  readonly years: (env: Env, first: Formula, last: Formula) => Formula;
  /** Whether months count as 30 days, so that a last day of 31 counts one day more where the first is before the 30th. */
  readonly isBond: (env: Env) => Formula;
}

/**
 * Interest on what is unpaid of late duties: from the date on which each was due, on what is unpaid of it at the
 * close of each day.
 *
 * @throws NotHeld where its rate may change, or it bears interest itself.
 */
export function costOfInterest(book: Book, of: LateLine, cost: Interest): Cost {
  const { history } = book;
  const { obliged, line } = of;
  const { obligation, spec } = obliged;
  const counted = countedOf(book, of, cost);
  const overdue = overdueColumns(book, obliged);
  const day = ownSlot(lineDay(book));
  const sofar = history.reserve(`cost ${obligation} ${line}`);
  const at = standingIn({ book, block: history, moment: { kind: 'own' } });
  if (history.formulaOf(sofar) === undefined) {
    const bears = bearing(counted, at, overdue);
    const grown = bears.from(cellAbove, { first: cellAbove(day), last: ownCell(day) });
    const first = firstStretch(book, of, { counted, overdue });
    history.fill(
      `cost ${obligation} ${line}`,
      { title: `${spec.name}: late interest`, format: moneyFormat(of) },
      write`${cellAbove(sofar)}+${grown}+${bears.ended(cellAbove)}+${first}`,
    );
  }
  const found = (): Formula => write`(${cellAbove(overdue.early)}+${ownCell(overdue.begun)})`;
  const open = write`IF(DAY(${date})=31,${bearing(counted, at, overdue).through31(found)},0)`;
  return {
    sofar,
    here: write`${ownCell(sofar)}+${open}`,
    since: (env, on, then) => {
      const bears = bearing(counted, env, overdue);
      const grown = bears.from(then, { first: then(day), last: on });
      const open = write`IF(DAY(${on})=31,${bears.through31(then)},0)`;
      return write`${grown}+${bears.ended(then)}+${open}`;
    },
  };
}

/** How a column is read: in the line above, or in the last one by a day. */
type Read = (slot: number) => Formula;

/** What overdue amounts bear. Where nothing is overdue, it matters not at what rate, or by which count. */
function bearing(
  { rate, years, isBond }: Counted,
  env: Env,
  { sum, early, ended }: Overdue,
): {
  readonly from: (read: Read, days: { readonly first: Formula; readonly last: Formula }) => Formula;
  readonly through31: (read: Read) => Formula;
  readonly ended: (read: Read) => Formula;
} {
  const oneDay = (amount: Formula): Formula =>
    write`IF(${amount}=0,0,IF(${isBond(env)},${rate(env)}*${amount}/360,0))`;
  return {
    from: (read, { first, last }) =>
      write`IF(${read(sum)}=0,0,${rate(env)}*${read(sum)}*${operand(years(env, first, last), 'product')})`,
    through31: (read) => oneDay(read(early)),
    // What was paid on a 31st bore interest through it.
    ended: (read) => oneDay(read(ended)),
  };
}

function countedOf(book: Book, { obliged, late }: LateLine, cost: Interest): Counted {
  const { ir } = book;
  const { name } = obliged.spec;
  if (late.from !== null) throw new NotHeld(`${name} bears interest from a day that it names`);
  if (cost.compounding !== null) throw new NotHeld('its interest bears interest');
  if (movesWithHistory(ir, cost.rate))
    throw new NotHeld(`the rate at which what is late of ${name} bears interest may change`);
  return {
    rate: (env) =>
      operand(cellOf(env, book.express(standingAlone(env), cost.rate), '0.00##%'), 'product'),
    years: (env, first, last) =>
      additiveYears(standingAlone(env), { dayCount: cost.dayCount, first, last }),
    isBond: (env) => isBondBasis(standingAlone(env), cost.dayCount),
  };
}

/** Nothing is at hand: the terms of a cost are those of the contract. */
function standingAlone(env: Env): Env {
  return { ...env, locals: new Map() };
}

/** What is unpaid of late duties after a line; and of how much of it interest began before the 30th of a month. */
interface Overdue {
  readonly sum: number;
  readonly early: number;
  /** What of the latter becomes late in the line. */
  readonly begun: number;
  /** The part of the latter that was paid in the line, where that is on a 31st. */
  readonly ended: number;
  /** Of the duty that becomes late in the line: since when, and all that was owed of it. */
  readonly starts: Formula;
  readonly whole: Formula;
}

function overdueColumns(book: Book, obliged: Obliged): Overdue {
  const { history } = book;
  const { obligation, spec } = obliged;
  const places = latePlaces(book, obliged);
  const format = amountFormat(obliged);
  const { lapses, through, left } = places;
  const paid = ownCell(places.paid);
  const whole = history.slot(
    `late whole ${obligation}`,
    { title: `${spec.name}: owed of the late one`, format },
    () => write`IF(${lapses},${ownCell(through)}-${ownCell(places.above)},0)`,
  );
  const starts = history.slot(
    `late since ${obligation}`,
    { title: `${spec.name}: late since`, format: 'yyyy-mm-dd' },
    () => write`IF(${lapses},${dueOfLate(book, obliged)},"")`,
  );
  const part = write`SUMIFS(${pastCells(through)},${begun(places, paid)})-${paid}*COUNTIFS(${begun(places, paid)})`;
  const sum = history.slot(
    `overdue ${obligation}`,
    { title: `${spec.name}: overdue`, format },
    () =>
      write`${ofLateOnes(cellAbove(places.lines), write`SUMIFS(${pastCells(ownSlot(whole))},${untouched(places, paid)})+${part}`)}+${ownCell(left)}`,
  );
  const firstDay = history.slot(
    `late first ${obligation}`,
    { title: `${spec.name}: day of the month on which it was due`, format: '0' },
    () => write`IF(${lapses},DAY(${starts}),"")`,
  );
  const begunSlot = ownSlot(
    history.slot(
      `late begun ${obligation}`,
      { title: `${spec.name}: late now, since before the 30th`, format },
      () => write`IF(${lapses},IF(${firstDay}<30,${ownCell(left)},0),0)`,
    ),
  );
  const early = earlyColumn(book, obliged, {
    places,
    whole,
    starts,
    part,
    paid,
    firstDay,
    begun: begunSlot,
  });
  const wasEarly = cellAbove(early);
  const ended = history.slot(
    `late ended ${obligation}`,
    { title: `${spec.name}: of it paid on a 31st`, format: 'General' },
    () => write`IF(DAY(${date})=31,${wasEarly}-MIN(${wasEarly},${ownCell(early)}),0)`,
  );
  return { sum: ownSlot(sum), early, begun: begunSlot, ended: ownSlot(ended), starts, whole };
}

interface Parts {
  readonly places: LatePlaces;
  readonly whole: Formula;
  readonly starts: Formula;
  /** What is left of the duty of which a part was paid. */
  readonly part: Formula;
  readonly paid: Formula;
  readonly firstDay: Formula;
  /** The column of what becomes late in the line, since before the 30th. */
  readonly begun: number;
}

function earlyColumn(book: Book, obliged: Obliged, parts: Parts): number {
  const { places, whole, starts, part, paid, firstDay } = parts;
  const { history } = book;
  const { obligation, spec } = obliged;
  const { pays } = amountsOf(book, obliged);
  const touched = history.reserve(`touched ${obligation}`);
  history.fill(
    `touched ${obligation}`,
    { title: `${spec.name}: last paid on`, format: 'yyyy-mm-dd' },
    write`IF(${ownCell(pays)}>0,${date},${cellAbove(touched)})`,
  );
  const since = write`SUMIFS(${pastCells(ownSlot(starts))},${begun(places, paid)})`;
  const begins = write`DAY(MAX(${since},${ownCell(touched)}))<30`;
  const early = history.slot(
    `overdue early ${obligation}`,
    { title: `${spec.name}: of it overdue since before the 30th`, format: 'General' },
    () =>
      write`${ofLateOnes(cellAbove(places.lines), write`SUMIFS(${pastCells(ownSlot(whole))},${untouched(places, paid)},${pastCells(ownSlot(firstDay))},"<30")+IF(${begins},${part},0)`)}+${ownCell(parts.begun)}`,
  );
  return ownSlot(early);
}

/** The interest of a duty that becomes late, from the date on which it was due until the day of the line. */
function firstStretch(
  book: Book,
  { obliged }: LateLine,
  { counted, overdue }: { readonly counted: Counted; readonly overdue: Overdue },
): Formula {
  const at = uponKey(book, obliged.spec);
  const places = latePlaces(book, obliged);
  const { starts, whole } = overdue;
  const years = counted.years(at, starts, date);
  // Of days between the two on which more of it was unpaid nothing is kept.
  const isSteady = write`OR(${starts}=${date}-1,ABS(${whole}-${ownCell(places.left)})<${NOTHING})`;
  const rate = counted.rate(at);
  return write`IF(${places.lapses},IF(${isSteady},${rate}*${ownCell(places.left)}*(${years}),NA()),0)`;
}

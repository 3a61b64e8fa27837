import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Nest, Write } from './env.ts';
import {
  atom,
  cellAbove,
  type Formula,
  keyOf,
  listed,
  operand,
  ownCell,
  pastCells,
  write,
} from './formula.ts';
import { yearsOf } from './day-counts.ts';
import { eachOf, isUponEvent, lookingAt, ofDayOrEvent, seenFromRow } from './nests.ts';
import { UNKNOWN } from './statuses.ts';
import { changeDays, isFixed } from './stretches-of-debt.ts';

/** So many stretches are laid out where principal or rate may become another. */
const CHANGES = 40;

/** So many years are laid out where interest bears interest, and no more periods than this. */
const YEARS = 30;
const MOST_PERIODS = 240;

const ROW = atom({ kind: 'fixed', what: 'row' });

/** The cells of the day from which interest runs, and of the day until which. */
export interface Span {
  readonly first: Formula;
  readonly last: Formula;
}

/**
 * Interest in rows, a stretch in each: a new one begins where principal or rate became another, and where what accrued
 * begins to bear interest.
 *
 * @throws NotHeld where principal or rate may become another on a day without a line.
 */
export function interestInRows(
  env: Env,
  node: Node<'interest'>,
  { first, last }: Span,
  inner: Write,
): Formula {
  const { ir } = env.book;
  if (env.moment.kind === 'ahead') throw new NotHeld('it counts interest on days to come');
  const months = monthsOf(node);
  const moving = [node.principal, node.rate].filter((code) => !isFixed(ir, code));
  const turned = moving.length === 0 ? null : changeDays(env, moving);
  const periods = months === null ? 0 : Math.min((YEARS * 12) / months, MOST_PERIODS);
  const count = periods + (turned === null ? 0 : CHANGES);
  const { nest, env: at } = lookingAt(env, { kind: 'steps', count }, 'stretch of interest');
  const [from, until] = [seenFromRow(at, first), seenFromRow(at, last)];
  // What is fixed may be another for each event, row or value at hand.
  const fixed = [node.principal, node.rate].filter((code) => isFixed(ir, code));
  const told = [from, until, ...fixed.map((code) => inner(at, code))].map(keyOf);
  const rows = new Stretches(nest, `${node.site} ${told.join(' ')}`);
  const begins = rows.cell('Begins', 'yyyy-mm-dd', ifFirst(from, rows.above('Ends')));
  const readOn = (code: IrExpression): Formula =>
    inner(isFixed(ir, code) ? at : { ...at, moment: { kind: 'on', day: begins } }, code);
  const isOver = write`${begins}>=${until}`;
  const compounds = months === null ? null : compoundingDate(rows, from, months);
  const turns = turned === null ? null : nextTurn(at, { turned, begins, until });
  const cuts = [until, turns, compounds].filter((each) => each !== null);
  const ends = rows.cell('Ends', 'yyyy-mm-dd', write`IF(${isOver},${begins},MIN(${listed(cuts)}))`);
  const years = yearsOf(at, { dayCount: node.dayCount, first: begins, last: ends });
  const principal = rows.cell('On', '#,##0.00', write`IF(${isOver},0,${readOn(node.principal)})`);
  const rate = rows.cell('At', '0.00##%', write`IF(${isOver},0,${readOn(node.rate)})`);
  const bearing = compounds === null ? principal : write`(${principal}+${grownBefore(rows)})`;
  const interest = rows.cell(
    'Interest',
    '#,##0.00####',
    write`IF(${isOver},0,${bearing}*${rate}*${operand(years, 'product')})`,
  );
  if (compounds !== null) {
    const owed = write`${ifFirst('0', rows.above('Interest so far'))}+${interest}`;
    rows.cell('Interest so far', '#,##0.00####', owed);
  }
  const sum = write`SUM(${eachOf(nest, interest)})`;
  return write`IF(MAX(${eachOf(nest, ends)})<${last},${UNKNOWN},${sum})`;
}

/** How many months lie between dates on which interest begins to bear interest; null where it bears none. */
function monthsOf({ compounding }: Node<'interest'>): number | null {
  if (compounding === null) return null;
  if (compounding.kind === 'schedule' || compounding.frequency === 'daily')
    throw new NotHeld('its interest bears interest from day to day, or on the dates of a schedule');
  return { annually: 12, 'semi-annually': 6, quarterly: 3, monthly: 1 }[compounding.frequency];
}

/** The next date on which what accrued begins to bear interest, counted from the first day. */
function compoundingDate(rows: Stretches, from: Formula, months: number): Formula {
  const before = write`${rows.above('Period')}+IF(${hasCompounded(rows)},1,0)`;
  const period = rows.cell('Period', '0', ifFirst('1', before));
  return rows.cell('Compounds', 'yyyy-mm-dd', write`EDATE(${from},${String(months)}*${period})`);
}

/** Whether the stretch above ended on such a date. */
function hasCompounded(rows: Stretches): Formula {
  return write`${rows.above('Ends')}=${rows.above('Compounds')}`;
}

/** What of the interest so far bears interest itself. */
function grownBefore(rows: Stretches): Formula {
  const { above } = rows;
  const grown = write`IF(${hasCompounded(rows)},${above('Interest so far')},${above('And on interest')})`;
  return rows.cell('And on interest', '#,##0.00####', ifFirst('0', grown));
}

/** The next day on which principal or rate became another, or the last day. */
function nextTurn(
  at: Env,
  {
    turned,
    begins,
    until,
  }: { readonly turned: number; readonly begins: Formula; readonly until: Formula },
): Formula {
  const days = pastCells(turned);
  const found = write`_xlfn.MINIFS(${days},${days},">"&${begins})`;
  const above = write`IF(${found}=0,${until},${found})`;
  if (!isUponEvent(at)) return above;
  // The line at hand tells of the day of the line above.
  const own = ofDayOrEvent(at, ownCell(turned));
  return write`IF(N(${own})>${begins},MIN(${own},${above}),${above})`;
}

function ifFirst(first: Formula | string, otherwise: Formula): Formula {
  return write`IF(${ROW}=1,${first},${otherwise})`;
}

/** The columns of such rows: each stretch reads what the one above came to. */
class Stretches {
  readonly #nest: Nest;
  readonly #key: string;

  constructor(nest: Nest, key: string) {
    this.#nest = nest;
    this.#key = key;
  }

  readonly above = (title: string): Formula =>
    cellAbove(this.#nest.block.reserve(this.#keyOf(title)));

  /** A column; it is written once, be it that others asked for it before. */
  cell(title: string, format: string, formula: Formula): Formula {
    const { block } = this.#nest;
    const key = this.#keyOf(title);
    return block.holds(key)
      ? ownCell(block.reserve(key))
      : block.fill(key, { title, format }, formula);
  }

  #keyOf(title: string): string {
    return `${title} ${this.#key}`;
  }
}

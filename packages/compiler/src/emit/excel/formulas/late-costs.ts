import type { LateSpec } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import { obligationOf, type Obliged, uponKey } from './arising.ts';
import { amountsOf } from './amounts-owed.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, operand, write } from './formula.ts';
import { costOfDays } from './late-days.ts';
import { costOfInterest } from './late-interest.ts';
import { latePlaces } from './late-places.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome, requireKnown } from './moments.ts';

/** One line of an obligation that says what lateness costs. */
export interface LateLine {
  readonly obliged: Obliged;
  readonly line: number;
  readonly late: LateSpec<IrExpression>;
}

/** What lateness costs, in columns of the Timeline. */
export interface Cost {
  /** The column of what it comes to at the opening of a line's day. */
  readonly sofar: number;
  /** What comes on top by the close of a day, seen from the last line by then, of which `at` tells the columns. */
  readonly since: (env: Env, day: Formula, at: (slot: number) => Formula) => Formula;
}

/** What lateness costs so far, over every duty of the obligations that add to it. */
export function readLateCost(env: Env, { parts }: Node<'late cost'>): Formula {
  const { book, block, moment } = env;
  requireKnown(env, 'what is late');
  if (moment.kind === 'never')
    throw new NotHeld('it reads what lateness costs once for each event');
  const costs = parts.map((part) => costOf(book, part));
  if (block === book.history && moment.kind !== 'on') {
    const sums = costs.map(({ sofar }) => atom({ kind: 'slot', slot: sofar }));
    return write`(${sums.reduce((all, each) => write`${all}+${each}`)})`;
  }
  const names = parts.map(({ obligation, line }) => `${obligation} ${line}`).join(' and ');
  const about = { title: 'What lateness costs', format: 'General' };
  return block.slot(`late cost ${names} ${momentKey(env)}`, about, () => {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const line = cellOf(env, write`MATCH(${day},${atom({ kind: 'past', of: 'order' })},1)`, '0');
    const at = (slot: number): Formula =>
      cellOf(env, write`INDEX(${atom({ kind: 'past', of: slot })},${line})`);
    const all = costs.map(({ sofar, since }) => write`${at(sofar)}+${since(env, day, at)}`);
    const sum = all.reduce((left, right) => write`${left}+${right}`);
    return onceCome(env, day, write`IF(${day}<Takes_Effect,0,${sum})`);
  });
}

/** @throws NotHeld where lines cannot keep what lateness costs. */
function costOf(
  book: Book,
  { obligation, line }: { readonly obligation: number; readonly line: number },
): Cost {
  const obliged = obligationOf(book, obligation);
  const late = obliged.spec.late[line];
  if (late === undefined) throw new NotHeld('it rests on a cost of lateness that is not there');
  amountsOf(book, obliged);
  latePlaces(book, obliged);
  const of: LateLine = { obliged, line, late };
  return late.cost.kind === 'per day'
    ? costOfDays(book, of, late.cost)
    : costOfInterest(book, of, late.cost);
}

/** The day that a line names from which on lateness costs, in the line in which a duty arises; null for none. */
export function namedDay(book: Book, { obliged, line, late }: LateLine): Formula | null {
  if (late.from === null) return null;
  const { obligation, spec } = obliged;
  const date = atom({ kind: 'fixed', what: 'date' });
  const at: Env = { ...uponKey(book, spec), moment: { kind: 'ahead', day: date } };
  const { from } = late;
  return book.history.slot(
    `late from ${obligation} ${line}`,
    { title: `${spec.name}: lateness costs from`, format: 'yyyy-mm-dd' },
    () => operand(book.express(at, from.date), 'atom'),
  );
}

export function moneyFormat({ late }: LateLine): string {
  return numberFormat(late.type);
}

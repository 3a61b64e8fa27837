import type { LateSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { numberFormat } from '../text/number-formats.ts';
import { type Obliged, uponKey } from './arising.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, operand } from './formula.ts';

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
  /** What it comes to as an event of the line finds it. */
  readonly here: Formula;
  /** What comes on top by the close of a day, seen from the last line by then, of which `at` tells the columns. */
  readonly since: (env: Env, day: Formula, at: (slot: number) => Formula) => Formula;
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

import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Obliged } from './arising.ts';
import type { Book } from './env.ts';
import { cellAbove, type Formula, pastCells, write } from './formula.ts';

/**
 * What is owed under an obligation to pay or deliver, in columns of the Timeline. What is paid goes to the oldest
 * duty first, so that two sums tell what is left of each: of all that was owed up to it, and of all that was paid.
 */
export interface Amounts {
  /** What the duty owes that arises in the line; 0 where none does. */
  readonly owes: number;
  /** What was owed in all, that of the line among it. */
  readonly owed: number;
  /** What is paid or delivered in the line. */
  readonly pays: number;
  /** What is left of it all after the line. */
  readonly unpaid: number;
}

/** How an amount that is owed is written. */
export function amountFormat({ spec }: Obliged): string {
  return numberFormat(spec.act.amount?.type ?? { kind: 'text' });
}

/** Sums that differ by less are the same. */
export const NOTHING = '1E-9';

/**
 * The columns of an obligation, which are filled when all that rests on them has been written: so may each rest on the
 * other in lines above.
 *
 * @throws NotHeld where what is owed, or paid, cannot be held.
 */
export function amountsOf(book: Book, { obligation }: Obliged): Amounts {
  const { history, unowed, owing } = book;
  const why = unowed.get(obligation);
  if (why !== undefined) throw new NotHeld(why);
  owing.add(obligation);
  const column = (what: string): number => history.reserve(`${what} ${obligation}`);
  return {
    owes: column('owes'),
    owed: column('owed'),
    pays: column('pays'),
    unpaid: column('unpaid'),
  };
}

/** In the line of a payment: the line in which the oldest duty arose that it finds open. */
export function firstOpen(book: Book, obliged: Obliged): Formula {
  const { owed, unpaid } = amountsOf(book, obliged);
  return openAfter(owed, write`${cellAbove(owed)}-${cellAbove(unpaid)}`);
}

/** The line of the oldest duty of which something is left after so much was paid. */
export function openAfter(owed: number, paid: Formula): Formula {
  return write`(COUNTIF(${pastCells(owed)},"<="&(${paid}+${NOTHING}))+1)`;
}

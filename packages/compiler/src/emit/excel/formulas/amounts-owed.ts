import { numberFormat } from '../text/number-formats.ts';
import { attempt, NotHeld } from '../not-held.ts';
import { paidHere, wholeHere } from './amounts-paid.ts';
import { arisesHere, isMeasured, latenessKey, obligationOf, type Obliged, uponKey } from './arising.ts';
import { type Book, type Env, standingIn } from './env.ts';
import { atom, type Formula, operation, ownSlot, write } from './formula.ts';
import { atOrigin, isDueHere } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome, requireKnown } from './moments.ts';
import { lapsesHere, settlesHere } from './single-duties.ts';

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

/** Sums that differ by less are the same. */
export const NOTHING = '1E-9';

const phase = atom({ kind: 'fixed', what: 'phase' });

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

/** Fills the columns of all obligations that something rests on. */
export function fillOwing(book: Book): void {
  for (const obligation of book.owing) {
    const obliged = obligationOf(book, obligation);
    if (book.unowed.has(obligation)) continue;
    const amounts = amountsOf(book, obliged);
    if (book.history.formulaOf(amounts.unpaid) !== undefined) continue;
    const outcome = attempt(() => {
      fillAmounts(book, obliged, amounts);
    });
    if (outcome instanceof NotHeld) book.unowed.set(obligation, outcome.message);
  }
}

function fillAmounts(book: Book, obliged: Obliged, { owes, owed, pays, unpaid }: Amounts): void {
  const { history } = book;
  const { obligation, spec } = obliged;
  const { amount } = spec.act;
  if (amount === null) throw new NotHeld(`${spec.name} owes no amount`);
  const format = numberFormat(amount.type);
  const fill = (what: string, title: string, formula: Formula): Formula =>
    history.fill(`${what} ${obligation}`, { title: `${spec.name}: ${title}`, format }, formula);
  const own = (slot: number): Formula => atom({ kind: 'slot', slot });
  const before = (slot: number): Formula => atom({ kind: 'previous', slot });
  const arises = ariseHere(book, obliged);
  const value = cellOf(standing(book), book.express(uponKey(book, spec), amount.value), format);
  // Nothing is owed of nothing, even where it is not known whether there is such a duty.
  const doubtful = write`IF(${value}=0,0,${arises})`;
  fill('owes', 'arises with', write`IF(ISERROR(${arises}),${doubtful},IF(${arises},${value},0))`);
  fill('owed', 'owed so far', write`${before(owed)}+${own(owes)}`);
  // The one duty of an obligation, if it is paid before its date, is settled by that payment.
  const early = write`IF(${phase}="event",${own(owes)},0)`;
  const isSingle = spec.key === null;
  const found = isSingle
    ? cellOf(standing(book), write`${before(unpaid)}+${early}`)
    : before(unpaid);
  const open = { found, paid: operation('sum', write`${before(owed)}-${before(unpaid)}`), owed };
  fill('pays', spec.act.verb === 'delivers' ? 'delivered' : 'paid', paidHere(book, obliged, open));
  const left = write`IF(${wholeHere(book, obliged)},0,${found}-${own(pays)})`;
  const later = isSingle ? write`IF(${phase}="event",0,${own(owes)})` : own(owes);
  fill('unpaid', 'unpaid', write`${left}+${later}`);
}

function standing(book: Book): Env {
  return standingIn({ book, block: book.history, moment: { kind: 'own' } });
}

function ariseHere(book: Book, obliged: Obliged): Formula {
  return obliged.spec.key === null ? settlesHere(book, obliged) : arisesHere(book, obliged);
}

/** Whether in a line a duty arises, something of one is paid, or one becomes late. */
export function becomesOfAmount(book: Book, obliged: Obliged, happening: string): Formula {
  const { owes, owed, pays, unpaid } = amountsOf(book, obliged);
  if (happening === 'arising') return ariseHere(book, obliged);
  if (happening === 'performance') return write`${atom({ kind: 'slot', slot: pays })}>0`;
  if (obliged.spec.key === null) return lapsesHere(book, obliged);
  const { history } = book;
  const { obligation, spec } = obliged;
  const key = latenessKey(book, obliged);
  const mine = history.slot(
    `lapses ${obligation}`,
    { title: `${spec.name} was due`, format: 'General' },
    () => isDueHere(key),
  );
  // What was owed since then is left whole as long as something of this one is.
  const since = write`(${atom({ kind: 'previous', slot: owed })}-${atOrigin(owed)})`;
  const isLeft = write`${atom({ kind: 'previous', slot: unpaid })}>${since}+${NOTHING}`;
  const isOpen = write`IF(${isLeft},${atOrigin(owes)}>0,FALSE)`;
  return write`IF(${phase}="late",IF(${mine},${isOpen},FALSE),FALSE)`;
}

/** `the unpaid amount of X`: of all its duties that have come about. */
export function readUnpaid(env: Env, obligation: number): Formula {
  const { book, block, moment } = env;
  const obliged = obligationOf(book, obligation);
  const { spec } = obliged;
  requireKnown(env, spec.name);
  if (moment.kind === 'never')
    throw new NotHeld(`it reads what is unpaid of ${spec.name} once for each event`);
  const { unpaid } = amountsOf(book, obliged);
  if (block === book.history && moment.kind !== 'on')
    return atom({ kind: 'previous', slot: unpaid });
  const about = {
    title: `${spec.name}: unpaid`,
    format: numberFormat(spec.act.amount?.type ?? { kind: 'text' }),
  };
  return block.slot(`unpaid ${obligation} ${momentKey(env)}`, about, () => {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const order = atom({ kind: 'past', of: 'order' });
    const found = write`INDEX(${atom({ kind: 'past', of: unpaid })},MATCH(${day},${order},1))`;
    const known = write`IF(ISERROR(Takes_Effect),Takes_Effect,IF(${day}<Takes_Effect,0,${found}))`;
    return onceCome(env, day, known);
  });
}

/** In the line of a payment: the line in which the oldest duty arose that it finds open. */
export function firstOpen(book: Book, obliged: Obliged): Formula {
  const { owed, unpaid } = amountsOf(book, obliged);
  const before = (slot: number): Formula => atom({ kind: 'previous', slot });
  return openAfter(owed, write`${before(owed)}-${before(unpaid)}`);
}

/** The line of the oldest duty of which something is left after so much was paid. */
export function openAfter(owed: number, paid: Formula): Formula {
  return write`(COUNTIF(${atom({ kind: 'past', of: owed })},"<="&(${paid}+${NOTHING}))+1)`;
}

/** How many duties a payment reaches in its line; null for what is no payment or delivery. */
export function partsOfPayment(book: Book, event: number): Formula | null {
  const source = book.ir.events[event]?.source;
  if (source?.kind !== 'duty' || source.happening !== 'performance') return null;
  const obliged = obligationOf(book, source.obligation);
  if (!isMeasured(obliged)) return null;
  const { owes, owed, pays, unpaid } = amountsOf(book, obliged);
  const { history } = book;
  const { obligation, spec } = obliged;
  const up = atom({ kind: 'slot', slot: history.reserve(`up to ${obligation}`) });
  if (history.formulaOf(ownSlot(up)) === undefined)
    history.fill(
      `up to ${obligation}`,
      { title: `${spec.name}: owed before it`, format: 'General' },
      write`${atom({ kind: 'slot', slot: owed })}-${atom({ kind: 'slot', slot: owes })}`,
    );
  const about = { title: `${spec.name}: how many are paid`, format: '0' };
  return history.slot(`parts ${obligation}`, about, () => {
    const paid = write`${atom({ kind: 'previous', slot: owed })}-${atom({ kind: 'previous', slot: unpaid })}`;
    const now = write`${paid}+${atom({ kind: 'slot', slot: pays })}`;
    const past = (of: number): Formula => atom({ kind: 'past', of });
    const reached = write`COUNTIFS(${past(owes)},">0",${past(owed)},">"&(${paid}+${NOTHING}),${past(ownSlot(up))},"<"&(${now}-${NOTHING}))`;
    const early =
      spec.key === null
        ? write`+IF(${phase}="event",IF(${atom({ kind: 'slot', slot: owes })}>0,1,0),0)`
        : '';
    return write`IF(${atom({ kind: 'slot', slot: pays })}>0,${reached}${early},0)`;
  });
}

/** The column of what a duty that arises takes over of what accrued, of one of its parts. */
export function takenSlot(book: Book, obliged: Obliged, part: number): number {
  const { obligation, spec } = obliged;
  const take = spec.act.amount?.takes[part];
  if (take === undefined) throw new NotHeld(`${spec.name} takes over nothing of what accrued`);
  const arises = ariseHere(book, obliged);
  const about = {
    title: `${spec.name}: taken over`,
    format: numberFormat(spec.act.amount?.type ?? { kind: 'text' }),
  };
  const cell = book.history.slot(
    `takes ${obligation} ${part}`,
    about,
    () => write`IF(IFERROR(${arises},TRUE),${book.express(uponKey(book, spec), take)},0)`,
  );
  return ownSlot(cell);
}

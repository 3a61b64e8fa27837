import { attempt, NotHeld } from '../not-held.ts';
import { amountFormat, type Amounts, amountsOf, NOTHING } from './amounts.ts';
import { paidHere, wholeHere } from './amounts-paid.ts';
import {
  arisesHere,
  isMeasured,
  latenessKey,
  obligationOf,
  type Obliged,
  uponKey,
} from './arising.ts';
import { difference } from './differences.ts';
import { type Book, type Env, standingIn } from './env.ts';
import {
  atom,
  cellAbove,
  type Formula,
  operation,
  ownCell,
  ownSlot,
  pastCells,
  write,
} from './formula.ts';
import { inLinesOf } from './happening.ts';
import { atOrigin, isDueHere, lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome, requireKnown } from './moments.ts';
import { lapsesHere, settlesHere } from './single-duties.ts';

const phase = atom({ kind: 'fixed', what: 'phase' });

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
  const format = amountFormat(obliged);
  const fill = (what: string, title: string, formula: Formula): Formula =>
    history.fill(`${what} ${obligation}`, { title: `${spec.name}: ${title}`, format }, formula);
  const arises = ariseHere(book, obliged);
  const value = cellOf(standing(book), book.express(uponKey(book, spec), amount.value), format);
  // Nothing is owed of nothing, even where it is not known whether there is such a duty.
  const doubtful = write`IF(${value}=0,0,${arises})`;
  const worked = write`IF(ISERROR(${arises}),${doubtful},IF(${arises},${value},0))`;
  const { key } = spec;
  const own = key === null ? worked : inLinesOf({ book }, key.event, { worked, otherwise: '0' });
  fill('owes', 'arises with', own);
  fill('owed', 'owed so far', write`${cellAbove(owed)}+${ownCell(owes)}`);
  // The one duty of an obligation, if it is paid before its date, is settled by that payment.
  const early = write`IF(${phase}="event",${ownCell(owes)},0)`;
  const isSingle = spec.key === null;
  const found = isSingle
    ? cellOf(standing(book), write`${cellAbove(unpaid)}+${early}`)
    : cellAbove(unpaid);
  const open = {
    found,
    paid: operation('sum', write`${cellAbove(owed)}-${cellAbove(unpaid)}`),
    owed,
  };
  fill('pays', spec.act.verb === 'delivers' ? 'delivered' : 'paid', paidHere(book, obliged, open));
  const rest = difference(standing(book), found, ownCell(pays));
  const left = write`IF(${wholeHere(book, obliged)},0,${rest})`;
  const later = isSingle ? write`IF(${phase}="event",0,${ownCell(owes)})` : ownCell(owes);
  fill('unpaid', 'unpaid', write`${left}+${later}`);
}

function standing(book: Book): Env {
  return standingIn({ book, block: book.history, moment: { kind: 'own' } });
}

function ariseHere(book: Book, obliged: Obliged): Formula {
  const { key, name } = obliged.spec;
  if (key === null) return settlesHere(book, obliged);
  const source = book.ir.events[key.event]?.source;
  // One payment may be several performances.
  if (source?.kind === 'duty' && source.happening === 'performance')
    throw new NotHeld(`it rests on what is owed under ${name}, which payments bring about`);
  return arisesHere(book, obliged);
}

/** Whether in a line a duty arises, something of one is paid, or one becomes late. */
export function becomesOfAmount(book: Book, obliged: Obliged, happening: string): Formula {
  const { owes, owed, pays, unpaid } = amountsOf(book, obliged);
  if (happening === 'arising') return ariseHere(book, obliged);
  if (happening === 'performance') return write`${ownCell(pays)}>0`;
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
  const since = write`(${cellAbove(owed)}-${atOrigin(owed)})`;
  const isLeft = write`${cellAbove(unpaid)}>${since}+${NOTHING}`;
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
  if (block === book.history && moment.kind !== 'on') return cellAbove(unpaid);
  const about = {
    title: `${spec.name}: unpaid`,
    format: amountFormat(obliged),
  };
  return block.slot(`unpaid ${obligation} ${momentKey(env)}`, about, () => {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const found = write`INDEX(${pastCells(unpaid)},${lastLineBy(day)})`;
    const known = write`IF(ISERROR(Takes_Effect),Takes_Effect,IF(${day}<Takes_Effect,0,${found}))`;
    return onceCome(env, day, known);
  });
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
      write`${ownCell(owed)}-${ownCell(owes)}`,
    );
  const about = { title: `${spec.name}: how many are paid`, format: '0' };
  return history.slot(`parts ${obligation}`, about, () => {
    const paid = write`${cellAbove(owed)}-${cellAbove(unpaid)}`;
    const now = write`${paid}+${ownCell(pays)}`;
    const reached = write`COUNTIFS(${pastCells(owes)},">0",${pastCells(owed)},">"&(${paid}+${NOTHING}),${pastCells(ownSlot(up))},"<"&(${now}-${NOTHING}))`;
    const early =
      spec.key === null ? write`+IF(${phase}="event",IF(${ownCell(owes)}>0,1,0),0)` : '';
    return write`IF(${ownCell(pays)}>0,${reached}${early},0)`;
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
    format: amountFormat(obliged),
  };
  const cell = book.history.slot(
    `takes ${obligation} ${part}`,
    about,
    () => write`IF(IFERROR(${arises},TRUE),${book.express(uponKey(book, spec), take)},0)`,
  );
  return ownSlot(cell);
}

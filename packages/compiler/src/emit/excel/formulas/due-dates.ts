import { type Obliged, uponKey } from './arising.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, ownSlot, write } from './formula.ts';
import { atOrigin } from './line-keys.ts';
import { NotHeld } from '../not-held.ts';
import { dueInForce } from './single-duties.ts';

const date = atom({ kind: 'fixed', what: 'date' });

/** The date on which the duty was due that becomes late in a line; the day on which it arose, where that is later. */
export function dueOfLate(book: Book, obliged: Obliged): Formula {
  const { history } = book;
  const { obligation, spec } = obliged;
  const { due } = spec;
  if (due.kind !== 'on') throw new NotHeld(`no date is stated on which ${spec.name} is due`);
  if (spec.key === null) return dueInForce(book, obliged);
  const about = { title: `${spec.name} is due on`, format: 'yyyy-mm-dd' };
  const at: Env = { ...uponKey(book, spec), moment: { kind: 'ahead', day: date } };
  const day = history.slot(
    `due date ${obligation}`,
    about,
    () => write`MAX(${book.express(at, due.date)},${date})`,
  );
  return atOrigin(ownSlot(day));
}

import { type Obliged, uponKey } from './arising.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, ownSlot, write } from './formula.ts';
import { atOrigin } from './line-keys.ts';
import { NotHeld } from '../not-held.ts';

const date = atom({ kind: 'fixed', what: 'date' });

/** The date on which the duty was due that becomes late in a line; the day on which it arose, where that is later. */
export function dueOfLate(book: Book, { obligation, spec }: Obliged): Formula {
  const { history } = book;
  const { due } = spec;
  if (due.kind !== 'on') throw new NotHeld(`no date is stated on which ${spec.name} is due`);
  const about = { title: `${spec.name} is due on`, format: 'yyyy-mm-dd' };
  if (spec.key === null)
    return history.slot(`due day ${obligation} of duty`, about, () =>
      book.express(uponKey(book, spec), due.date),
    );
  const at: Env = { ...uponKey(book, spec), moment: { kind: 'ahead', day: date } };
  const day = history.slot(
    `due date ${obligation}`,
    about,
    () => write`MAX(${book.express(at, due.date)},${date})`,
  );
  return atOrigin(ownSlot(day));
}

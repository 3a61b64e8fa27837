import { NotHeld } from '../not-held.ts';
import { amountsOf, NOTHING } from './amounts.ts';
import { reportsOf } from './amounts-paid.ts';
import { type Obliged, throughGrace, uponKey } from './arising.ts';
import type { Book } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { keyAt } from './line-keys.ts';
import { DUE, LAPSE, PHASE } from './phases.ts';
import { readsHistory } from './reads-history.ts';

const phase = atom({ kind: 'fixed', what: 'phase' });
const date = atom({ kind: 'fixed', what: 'date' });
const key = atom({ kind: 'fixed', what: 'key' });

/**
 * Whether in a line it is settled what the one duty of an obligation owes: at the opening of its date, or when
 * it is first paid, if that is earlier.
 */
export function settlesHere(book: Book, obliged: Obliged): Formula {
  const { history } = book;
  const { obligation, spec } = obliged;
  const about = { title: `${spec.name} is settled`, format: 'General' };
  return history.slot(`arises ${obligation}`, about, () => {
    const settled = history.reserve(`settled ${obligation}`);
    const before = atom({ kind: 'previous', slot: settled });
    const falls = isOwnLine(book, obliged, 'due');
    const binds = spec.while === null ? 'TRUE' : book.express(uponKey(book, spec), spec.while);
    const opens = write`IF(${before},FALSE,OR(${falls},${reportsOf(book, obliged)}))`;
    const now = history.slot(
      `opens ${obligation}`,
      { title: `${spec.name} falls due`, format: 'General' },
      () => opens,
    );
    history.fill(
      `settled ${obligation}`,
      { title: `${spec.name} is settled by then`, format: 'General' },
      write`OR(${before},${now})`,
    );
    return write`IF(${now},${binds},FALSE)`;
  });
}

/** Whether a line stands where the one duty falls due, or becomes late. */
function isOwnLine(book: Book, obliged: Obliged, which: 'due' | 'lapse'): Formula {
  fillNext(book, obliged);
  return standsFor(obliged, which);
}

function standsFor({ obligation }: Obliged, which: 'due' | 'lapse'): Formula {
  return write`IF(${phase}="${which}",MOD(${key},${PHASE})=${String(obligation)},FALSE)`;
}

/** Whether the one duty becomes late in a line. */
export function lapsesHere(book: Book, obliged: Obliged): Formula {
  const { unpaid } = amountsOf(book, obliged);
  const { cure, name } = obliged.spec;
  if (obliged.spec.while !== null || cure !== null)
    throw new NotHeld(`until when ${name} is in time, or whether it binds then, may change`);
  const isLeft = write`${atom({ kind: 'previous', slot: unpaid })}>${NOTHING}`;
  const last = lastDayNow(book, obliged);
  const late = write`IF(ISNUMBER(${last}),${isLeft},${last}>0)`;
  return write`IF(${isOwnLine(book, obliged, 'lapse')},${late},FALSE)`;
}

/** The column of the key at which something becomes of the one duty next, as it is known after a line. */
function fillNext(book: Book, obliged: Obliged): void {
  const { history } = book;
  const { obligation, spec } = obliged;
  const next = history.reserve(`next ${obligation}`);
  if (history.formulaOf(next) !== undefined || history.isOpen(`last ${obligation}`)) return;
  const own = (what: string): Formula =>
    atom({ kind: 'slot', slot: history.reserve(`${what} ${obligation}`) });
  const due = dueNow(book, obliged);
  const last = lastDayNow(book, obliged);
  const lapsed = history.reserve(`lapsed ${obligation}`);
  history.fill(
    `lapsed ${obligation}`,
    { title: `${spec.name} was asked whether it is late`, format: 'General' },
    write`OR(${atom({ kind: 'previous', slot: lapsed })},${standsFor(obliged, 'lapse')})`,
  );
  const isDone = write`IFERROR(${own('unpaid')}<=${NOTHING},FALSE)`;
  const lapse = write`IF(ISNUMBER(${last}),${keyAfter(write`${last}+1`, LAPSE, obligation)},IF(ISNA(${last}),${keyAfter(date, LAPSE, obligation)},""))`;
  const open = write`IF(${atom({ kind: 'slot', slot: lapsed })},"",IF(${own('settled')},IF(${isDone},"",${lapse}),IF(ISNUMBER(${due}),"",${lapse})))`;
  const late = spec.cure === null ? open : atom('""');
  const falls = write`IF(ISNUMBER(${due}),${keyAfter(dueInForce(book, obliged), DUE, obligation)},${late})`;
  history.fill(
    `next ${obligation}`,
    { title: `${spec.name} stands in line at`, format: '0' },
    write`IF(${date}<Takes_Effect,"",IF(${own('settled')},${late},${falls}))`,
  );
}

/** The key on a day, or on the first later one whose place in line has not passed. */
function keyAfter(day: Formula, place: number, obligation: number): Formula {
  const at = (on: Formula): Formula => keyAt(write`(${on})`, place, String(obligation));
  return write`IF(${at(day)}>${key},${at(day)},${at(write`${date}+1`)})`;
}

/** The date of the one duty, as it is known after a line. */
function dueNow(book: Book, { obligation, spec }: Obliged): Formula {
  const { due } = spec;
  if (due.kind !== 'on') throw new NotHeld(`${spec.name} is owed from the start, with no date`);
  if (due.moves && readsHistory(book.ir, [due.date]))
    throw new NotHeld(`the day on which ${spec.name} is due may become another on any day`);
  return book.history.slot(
    `due day ${obligation} of duty`,
    { title: `${spec.name} is due on`, format: 'yyyy-mm-dd' },
    () => book.express(uponKey(book, spec), due.date),
  );
}

/** The day on which the one duty falls due: that on which the contract takes effect, where its date is before. */
export function dueInForce(book: Book, obliged: Obliged): Formula {
  return write`MAX(${dueNow(book, obliged)},Takes_Effect)`;
}

/** The last day on which the one duty is done in time, as it is known after a line. */
function lastDayNow(book: Book, obliged: Obliged): Formula {
  const { obligation, spec } = obliged;
  const due = dueNow(book, obliged);
  return book.history.slot(
    `last ${obligation}`,
    { title: `${spec.name} is in time through`, format: 'yyyy-mm-dd' },
    () => throughGrace(uponKey(book, spec), obliged, due),
  );
}

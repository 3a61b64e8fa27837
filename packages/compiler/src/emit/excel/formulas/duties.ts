import { NotHeld } from '../not-held.ts';
import { becomesOfAmount } from './amounts-owed.ts';
import { arisesHere, isMeasured, latenessKey, obligationOf, type Obliged } from './arising.ts';
import { type Book, standingIn } from './env.ts';
import { eventsArea } from './events-area.ts';
import { atom, cellAbove, type Formula, ownSlot, write } from './formula.ts';
import { isHappening } from './happening.ts';
import { isNamed } from './is-named.ts';
import { atOrigin, isDueHere } from './line-keys.ts';
import { mayBeOnManyDays } from './open-days.ts';
import { isStanding } from './validity.ts';

const phase = atom({ kind: 'fixed', what: 'phase' });
const date = atom({ kind: 'fixed', what: 'date' });

/**
 * Whether in a line a duty arises, becomes late, or is done. Duties of one obligation are done in the order in
 * which they arose, so that the numbers of those that arose and of those that are done, or what is owed and
 * paid in all, tell of each whether it is.
 *
 * @throws NotHeld where an obligation is of a kind that such numbers cannot keep.
 */
export function becomesOfDuty(
  book: Book,
  { obligation, happening }: { readonly obligation: number; readonly happening: string },
): Formula {
  const obliged = obligationOf(book, obligation);
  if (isMeasured(obliged)) return becomesOfAmount(book, obliged, happening);
  requireCounted(book, obliged);
  if (happening === 'arising') return arisesHere(book, obliged);
  const done = doneSlot(book, obliged);
  return happening === 'performance'
    ? write`${atom({ kind: 'slot', slot: done })}>${atom({ kind: 'previous', slot: done })}`
    : becomesLate(book, obliged, done);
}

/** @throws NotHeld for what is satisfied by other things, or stands from the start. */
function requireCounted({ ir }: Book, { spec }: Obliged): void {
  if (spec.satisfied.length > 0)
    throw new NotHeld(`it rests on ${spec.name}, which other events satisfy`);
  if (spec.key === null) throw new NotHeld(`it rests on ${spec.name}, which stands from the start`);
  // What comes after a condition may come on many days while that is in doubt: numbers cannot keep that.
  const { event } = spec.key;
  if (ir.events[event]?.source.kind !== 'when' && mayBeOnManyDays(ir, event))
    throw new NotHeld(`it rests on ${spec.name}, which comes after a condition`);
}

function becomesLate(book: Book, obliged: Obliged, done: number): Formula {
  const { history, ir } = book;
  const { obligation, spec } = obliged;
  // While a condition is in doubt a duty may arise at every close, and become late as often: no lines are kept for that.
  if (spec.key !== null && mayBeOnManyDays(ir, spec.key.event))
    throw new NotHeld(`it rests on the lateness of ${spec.name}, which a condition brings about`);
  const arisen = arisenSlot(book, obliged);
  const key = latenessKey(book, obliged);
  const mine = history.slot(
    `lapses ${obligation}`,
    { title: `${spec.name} was due`, format: 'General' },
    () => isDueHere(key),
  );
  const place = history.slot(
    `duty ${obligation}`,
    { title: `${spec.name}: which of them`, format: '0' },
    () => atOrigin(arisen),
  );
  // A performance of a certain duty may be of a later one: then the order tells nothing any more.
  const named = atom({ kind: 'previous', slot: history.reserve(`named ${obligation}`) });
  const before = cellAbove(done);
  // As long as none was done, each that arose is open.
  const isFirst = write`IF(${before}=0,${atOrigin(ownSlot(arisesHere(book, obliged)))},${before}<${place})`;
  const isOpen = write`IF(${named}>0,NA(),${isFirst})`;
  return write`IF(${phase}="late",IF(${mine},${isOpen},FALSE),FALSE)`;
}

function arisenSlot(book: Book, obliged: Obliged): number {
  const { history } = book;
  const { obligation, spec } = obliged;
  const arises = arisesHere(book, obliged);
  const arisen = history.reserve(`arisen ${obligation}`);
  if (history.formulaOf(arisen) !== undefined) return arisen;
  const before = atom({ kind: 'previous', slot: arisen });
  const about = { title: `${spec.name}: duties so far`, format: '0' };
  history.fill(`arisen ${obligation}`, about, write`${before}+IF(${arises},1,0)`);
  return arisen;
}

/** The column that counts the duties that are done: one by each performance, or each event that is the act. */
function doneSlot(book: Book, obliged: Obliged): number {
  const { history } = book;
  const { obligation, spec } = obliged;
  const done = history.reserve(`done ${obligation}`);
  if (history.formulaOf(done) !== undefined || history.isOpen(`does ${obligation}`)) return done;
  const arisen = arisenSlot(book, obliged);
  const does = history.slot(
    `does ${obligation}`,
    { title: `${spec.name} is done`, format: 'General' },
    () => doneHere(book, obliged),
  );
  const before = atom({ kind: 'previous', slot: done });
  const open = write`${atom({ kind: 'slot', slot: arisen })}-${before}>0`;
  history.fill(
    `done ${obligation}`,
    { title: `${spec.name}: duties done so far`, format: '0' },
    write`${before}+IF(${does},IF(${open},1,0),0)`,
  );
  return done;
}

/** Whether a line reports a performance, or is the act. */
function doneHere(book: Book, { obligation, spec }: Obliged): Formula {
  const at = standingIn({ book, block: book.history, moment: { kind: 'own' } });
  const reported = isNamed(at, spec.events.performance);
  const number = atom({ kind: 'fixed', what: 'number' });
  const called = write`INDEX(${eventsArea(at, 'called')},${number})`;
  const { history } = book;
  const isNamedOne = write`IF(AND(${phase}="event",${reported}),LEFT(${called},4)="for ",FALSE)`;
  const names = history.reserve(`named ${obligation}`);
  const before = atom({ kind: 'previous', slot: names });
  const about = { title: `${spec.name}: performances of a certain duty`, format: '0' };
  history.fill(`named ${obligation}`, about, write`${before}+IF(${isNamedOne},1,0)`);
  // As long as none was done, each is open.
  const isFirst = write`${atom({ kind: 'previous', slot: history.reserve(`done ${obligation}`) })}=0`;
  const isOf = write`IF(${isNamedOne},IF(${isFirst},TRUE,NA()),TRUE)`;
  const performs = write`IF(AND(${phase}="event",${reported},${date}>=Takes_Effect),${isOf},FALSE)`;
  const { event } = spec.act;
  if (event === null) return performs;
  const acts = write`IF(${date}>=Takes_Effect,${isStanding(at, event)},FALSE)`;
  return write`IF(${isHappening(at, event)},${acts},${performs})`;
}

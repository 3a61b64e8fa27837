import type { Ir } from '../../../ir/ir.ts';
import { NotHeld } from '../not-held.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { eventsArea } from './events-area.ts';
import { atom, type Formula, ownSlot, write } from './formula.ts';
import { isHappening } from './happening.ts';
import { isNamed } from './is-named.ts';
import { cellOf, joined } from './logic.ts';
import { atOrigin, isDueHere, keyFromHere } from './line-keys.ts';
import { offset } from './offset.ts';
import { LATE } from './phases.ts';
import { readsFacts } from './reads-facts.ts';
import { rolledEnd } from './rolled.ts';
import { isStanding } from './validity.ts';

type Obligation = Ir['obligations'][number];

const phase = atom({ kind: 'fixed', what: 'phase' });
const date = atom({ kind: 'fixed', what: 'date' });

/**
 * Whether in a line a duty becomes late, or is done. Duties of one obligation are done in the order in which
 * they arose, so that the numbers of those that arose and of those that are done tell of each whether it is.
 *
 * @throws NotHeld where an obligation is of a kind that such numbers cannot keep.
 */
export function becomesOfDuty(
  book: Book,
  { obligation, happening }: { readonly obligation: number; readonly happening: string },
): Formula {
  const spec = requireCounted(book, obligation);
  const done = doneSlot(book, obligation, spec);
  if (happening === 'performance') {
    return write`${atom({ kind: 'slot', slot: done })}>${atom({ kind: 'previous', slot: done })}`;
  }
  if (happening !== 'lateness') throw new NotHeld('it asks for the day on which a duty arose');
  const { key, arisen } = arising(book, obligation, spec);
  const { history } = book;
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
  const isOpen = write`IF(${named}>0,NA(),${atom({ kind: 'previous', slot: done })}<${place})`;
  return write`IF(${phase}="late",IF(${mine},${isOpen},FALSE),FALSE)`;
}

/** @throws NotHeld for what is paid or delivered in parts, satisfied by other things, or due on a day that moves. */
function requireCounted({ ir }: Book, obligation: number): Obligation {
  const spec = ir.obligations[obligation];
  if (spec === undefined) throw new NotHeld('it rests on a duty that is not there');
  const isMeasured = spec.act.verb === 'pays' || spec.act.verb === 'delivers';
  if (isMeasured) throw new NotHeld(`it rests on what is owed under ${spec.name}`);
  if (spec.satisfied.length > 0)
    throw new NotHeld(`it rests on ${spec.name}, which other events satisfy`);
  if (spec.key === null) throw new NotHeld(`it rests on ${spec.name}, which stands from the start`);
  // While a condition is in doubt a duty may arise at every close: numbers cannot keep that.
  if (ir.events[spec.key.event]?.source.kind === 'when')
    throw new NotHeld(`it rests on ${spec.name}, which a condition brings about`);
  return spec;
}

interface Arising {
  /** How many duties arose by a line, that line's own among them. */
  readonly arisen: number;
  /** At which key a duty that arises in a line is late; nothing where it can never be. */
  readonly key: number;
}

function arising(book: Book, obligation: number, spec: Obligation): Arising {
  const { history } = book;
  const arises = arisesHere(book, obligation, spec);
  const arisen = arisenSlot(book, obligation, spec);
  const last = lastDay(book, obligation, spec);
  const next = keyFromHere(write`(MAX(${last},${date})+1)`, LATE);
  const key = history.slot(
    `late ${obligation}`,
    { title: `Lateness of ${spec.name} stands in line at`, format: '0' },
    () => write`IF(${arises},IF(ISNUMBER(${last}),${next},""),"")`,
  );
  return { arisen, key: ownSlot(key) };
}

function arisenSlot(book: Book, obligation: number, spec: Obligation): number {
  const { history } = book;
  const arises = arisesHere(book, obligation, spec);
  const arisen = history.reserve(`arisen ${obligation}`);
  if (history.formulaOf(arisen) !== undefined) return arisen;
  const before = atom({ kind: 'previous', slot: arisen });
  const about = { title: `${spec.name}: duties so far`, format: '0' };
  history.fill(`arisen ${obligation}`, about, write`${before}+IF(${arises},1,0)`);
  return arisen;
}

/** Whether a duty arises in a line: its event stands, and finds the condition holding. */
function arisesHere(book: Book, obligation: number, spec: Obligation): Formula {
  const { history } = book;
  return history.slot(
    `arises ${obligation}`,
    { title: `${spec.name} is owed`, format: 'General' },
    () => {
      const { key } = spec;
      if (key === null) throw new NotHeld(`it rests on ${spec.name}, which stands from the start`);
      const at = uponKey(book, key.event);
      const conditions = [key.when, spec.while].flatMap((code) =>
        code === null ? [] : [book.express(at, code)],
      );
      const inForce = write`${date}>=Takes_Effect`;
      const holds = joined(at, 'and', [isStanding(at, key.event), ...conditions]);
      return write`IF(${isHappening(at, key.event)},IF(${inForce},${holds},FALSE),FALSE)`;
    },
  );
}

function uponKey(book: Book, event: number): Env {
  const local: Local = { kind: 'event at hand', event };
  return standingIn({ book, block: book.history, moment: { kind: 'own' } }, [[0, local]]);
}

/** The last day on which a duty that arises in a line is done in time. */
function lastDay(book: Book, obligation: number, spec: Obligation): Formula {
  const { due, cure, grace } = spec;
  const isFixed = cure === null && spec.while === null;
  if (due.kind !== 'on' || !isFixed || (due.moves && readsFacts(book.ir, [due.date])))
    throw new NotHeld(`until when ${spec.name} is in time may change, or is not stated`);
  // What happens later must not change it: nothing of that can be read here.
  const at: Env = { ...uponKey(book, spec.key?.event ?? -1), moment: { kind: 'ahead', day: date } };
  return book.history.slot(
    `last ${obligation}`,
    { title: `${spec.name} is due through`, format: 'yyyy-mm-dd' },
    () => {
      const day = book.express(at, due.date);
      if (grace === null) return day;
      const end = offset(at, cellOf(at, day, 'yyyy-mm-dd'), grace);
      return rolledEnd(at, { by: grace, heading: spec.deadlines }, end);
    },
  );
}

/** The column that counts the duties that are done: one by each performance, or each event that is the act. */
function doneSlot(book: Book, obligation: number, spec: Obligation): number {
  const { history } = book;
  const done = history.reserve(`done ${obligation}`);
  if (history.formulaOf(done) !== undefined || history.isOpen(`does ${obligation}`)) return done;
  const arisen = arisenSlot(book, obligation, spec);
  const does = history.slot(
    `does ${obligation}`,
    { title: `${spec.name} is done`, format: 'General' },
    () => doneHere(book, obligation, spec),
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
function doneHere(book: Book, obligation: number, spec: Obligation): Formula {
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

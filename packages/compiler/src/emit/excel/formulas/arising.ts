import type { Ir } from '../../../ir/ir.ts';
import { NotHeld } from '../not-held.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { atom, type Formula, ownSlot, write } from './formula.ts';
import { uponEvent } from './happening.ts';
import { keyFromHere } from './line-keys.ts';
import { cellOf, joined } from './logic.ts';
import { offset } from './offset.ts';
import { keepOpenSince, mayBeOnManyDays } from './open-days.ts';
import { LATE } from './phases.ts';
import { readsFacts } from './reads-facts.ts';
import { rolledEnd } from './rolled.ts';
import { isAbsent } from './statuses.ts';
import { isStanding } from './validity.ts';

/** An obligation, by its index. */
export interface Obliged {
  readonly obligation: number;
  readonly spec: Ir['obligations'][number];
}

/** @throws NotHeld where there is none. */
export function obligationOf({ ir }: Book, obligation: number): Obliged {
  const spec = ir.obligations[obligation];
  if (spec === undefined) throw new NotHeld('it rests on a duty that is not there');
  return { obligation, spec };
}

/** Whether it is so much that is owed, and not an act that is done or not done. */
export function isMeasured({ spec }: Obliged): boolean {
  return spec.act.verb === 'pays' || spec.act.verb === 'delivers';
}

const date = atom({ kind: 'fixed', what: 'date' });

/** Whether a duty arises in a line: its event stands, and finds the condition holding. */
export function arisesHere(book: Book, { obligation, spec }: Obliged): Formula {
  const { key } = spec;
  if (key === null) throw new NotHeld(`it rests on ${spec.name}, which stands from the start`);
  const about = { title: `${spec.name} is owed`, format: 'General' };
  return book.history.slot(`arises ${obligation}`, about, () => {
    const at = uponKey(book, spec);
    const conditions = [key.when, spec.while].flatMap((code) =>
      code === null ? [] : [book.express(at, code)],
    );
    const inForce = write`${date}>=Takes_Effect`;
    const holds = joined(at, 'and', [isStanding(at, key.event), ...conditions]);
    const worked = write`IF(${inForce},${holds},FALSE)`;
    return uponEvent(at, key.event, { worked, otherwise: 'FALSE' });
  });
}

/** In the line of what brings a duty about, as that found the contract. */
export function uponKey(book: Book, { key }: Obliged['spec']): Env {
  const local: Local = { kind: 'event at hand', event: key?.event ?? -1 };
  const locals = key === null ? [] : [[0, local] as const];
  return standingIn({ book, block: book.history, moment: { kind: 'own' } }, locals);
}

/** The column of the key at which a duty that arises in a line is late; nothing where it can never be. */
export function latenessKey(book: Book, obliged: Obliged): number {
  const { obligation, spec } = obliged;
  const arises = arisesHere(book, obliged);
  const last = lastDay(book, obliged);
  const next = keyFromHere(write`(MAX(${last},${date})+1)`, LATE);
  const isUnknown = write`IF(ISERROR(${last}),NOT(${isAbsent(last)}),FALSE)`;
  const isOnManyDays = spec.key !== null && mayBeOnManyDays(book.ir, spec.key.event);
  const isOpen = isOnManyDays ? write`IF(ISERROR(${arises}),TRUE,${isUnknown})` : isUnknown;
  keepOpenSince(book, spec.events.lateness, write`IF(IFERROR(${arises},TRUE),${isOpen},FALSE)`);
  return ownSlot(
    book.history.slot(
      `late ${obligation}`,
      { title: `Lateness of ${spec.name} stands in line at`, format: '0' },
      () => write`IF(IFERROR(${arises},TRUE),IF(ISNUMBER(${last}),${next},""),"")`,
    ),
  );
}

/** The last day on which a duty that arises in a line is done in time. */
export function lastDay(book: Book, obliged: Obliged): Formula {
  const { obligation, spec } = obliged;
  const { due, cure } = spec;
  const isFixed = cure === null && spec.while === null;
  if (due.kind !== 'on' || !isFixed || (due.moves && readsFacts(book.ir, [due.date])))
    throw new NotHeld(`until when ${spec.name} is in time may change, or is not stated`);
  // What happens later must not change it: nothing of that can be read here.
  const at: Env = { ...uponKey(book, spec), moment: { kind: 'ahead', day: date } };
  return book.history.slot(
    `last ${obligation}`,
    { title: `${spec.name} is due through`, format: 'yyyy-mm-dd' },
    () => throughGrace(at, obliged, book.express(at, due.date)),
  );
}

/** The last day of what is due on one, its days of grace among them. */
export function throughGrace(at: Env, { spec }: Obliged, due: Formula): Formula {
  const { grace, deadlines } = spec;
  if (grace === null) return due;
  const end = offset(at, cellOf(at, due, 'yyyy-mm-dd'), grace);
  return rolledEnd(at, { by: grace, heading: deadlines }, end);
}

import type { SatisfactionSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { attempt, NotHeld } from '../not-held.ts';
import { openAfter } from './amounts.ts';
import type { Obliged } from './arising.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { eventsArea } from './events-area.ts';
import { atom, type Formula, listed, write } from './formula.ts';
import { inLinesOf, isHappening } from './happening.ts';
import { isNamed } from './is-named.ts';
import { cellOf } from './logic.ts';
import { supplied, UNKNOWN } from './statuses.ts';
import { isStanding } from './validity.ts';

const phase = atom({ kind: 'fixed', what: 'phase' });
const date = atom({ kind: 'fixed', what: 'date' });
const number = atom({ kind: 'fixed', what: 'number' });

/** What a payment finds open in its line. */
export interface Open {
  /** What is left of all duties. */
  readonly found: Formula;
  /** What was paid of them so far. */
  readonly paid: Formula;
  /** The column of what was owed in all. */
  readonly owed: number;
}

/** What is paid or delivered in a line, the oldest duty first: no more than is owed. */
export function paidHere(book: Book, obliged: Obliged, open: Open): Formula {
  const { satisfied } = obliged.spec;
  const reported = upTo(open.found, reportedAmount(book, obliged, open));
  const sums = satisfied.map((each) => satisfiedBy(book, each, open.found));
  const hosts = satisfied.map(({ event }) => isHappening({ book }, event));
  const otherwise =
    satisfied.length === 0
      ? '0'
      : write`IF(OR(${listed(hosts)}),${upTo(open.found, addedUp(sums))},0)`;
  return write`IF(${reportsOf(book, obliged)},${reported},${otherwise})`;
}

/** Where it is not known how much is owed, it is not known how much of what is given goes to it. */
function upTo(found: Formula, given: Formula): Formula {
  return write`IF(ISERROR(${found}),IF(${given}=0,0,${found}),IF(${found}=0,0,MIN(${found},${given})))`;
}

function addedUp(amounts: readonly Formula[]): Formula {
  return amounts.reduce((sofar, each) => write`${sofar}+${each}`);
}

/** Whether a line reports that everything is paid: an amount is not told. */
export function wholeHere(book: Book, obliged: Obliged): Formula {
  const untold = write`INDEX(${amountArea(book, obliged)},${number})=""`;
  return write`IF(${reportsOf(book, obliged)},IF(${isOfOne(book)},FALSE,${untold}),FALSE)`;
}

/** Whether a line reports a performance, once the contract is in effect. */
export function reportsOf(book: Book, { obligation, spec }: Obliged): Formula {
  const about = { title: `${spec.name} is performed`, format: 'General' };
  return book.history.slot(
    `performs ${obligation}`,
    about,
    () =>
      write`AND(${phase}="event",${isNamed({ book }, spec.events.performance)},${date}>=Takes_Effect)`,
  );
}

function amountArea(book: Book, { spec }: Obliged): Formula {
  const area = `field ${spec.events.performance} 0`;
  book.areas.add(area);
  book.areas.add('events');
  return atom({ kind: 'area', area });
}

function isOfOne(book: Book): Formula {
  return write`LEFT(INDEX(${eventsArea({ book }, 'called')},${number}),4)="for "`;
}

/** What is reported to be paid; of a certain duty only where that is the oldest, which is then paid alone. */
function reportedAmount(book: Book, obliged: Obliged, { found, paid, owed }: Open): Formula {
  const at = standingIn({ book, block: book.history, moment: { kind: 'own' } });
  const raw = write`INDEX(${amountArea(book, obliged)},${number})`;
  const lines = atom({ kind: 'past', of: owed });
  const line = cellOf(at, openAfter(owed, paid), '0');
  const left = cellOf(at, write`INDEX(${lines},${line})-(${paid})`);
  const called = eventsArea({ book }, 'called');
  const words = write`MID(INDEX(${called},${number}),5,99)`;
  const day = write`IFERROR(INDEX(${atom({ kind: 'past', of: 'date' })},${line})=DATEVALUE(${words}),FALSE)`;
  const name = write`IFERROR(EXACT(INDEX(${called},INDEX(${atom({ kind: 'past', of: 'number' })},${line})),${words}),FALSE)`;
  const whole = write`IF(${raw}="",${left},MIN(${left},${supplied(raw)}))`;
  const ofOne = write`IF(OR(${listed([day, name])}),${whole},NA())`;
  return write`IF(${isOfOne(book)},${ofOne},IF(${raw}="",${found},${supplied(raw)}))`;
}

/** What an event does of what is owed besides, so far as it says; of all where it says nothing. */
function satisfiedBy(
  book: Book,
  { event, extent }: SatisfactionSpec<IrExpression>,
  found: Formula,
): Formula {
  const local: Local = { kind: 'event at hand', event };
  const at: Env = standingIn({ book, block: book.history, moment: { kind: 'own' } }, [[0, local]]);
  const outcome = attempt(() => {
    const stands = write`IF(${date}>=Takes_Effect,${isStanding(at, event)},FALSE)`;
    const part = extent === null ? found : write`MAX(0,${book.express(at, extent.value)})`;
    const worked = write`IF(${stands},${part},0)`;
    return cellOf(at, inLinesOf(at, event, { worked, otherwise: '0' }));
  });
  if (!(outcome instanceof NotHeld)) return outcome;
  // Where it cannot be worked out what one does, nothing is known from it on.
  book.undecided.set(event, outcome.message);
  return write`IF(${isHappening(at, event)},${UNKNOWN},0)`;
}

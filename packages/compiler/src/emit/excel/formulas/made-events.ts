import type { Ir } from '../../../ir/ir.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { NotHeld } from '../not-held.ts';
import { mayMove } from './may-move.ts';
import { comparedWithYesterday, decidedBy } from './compared-with-yesterday.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { atom, type Formula, ifOnly, operand, ownSlot, write } from './formula.ts';
import { becomesOfDuty } from './duties.ts';
import { isOfClose } from './happening.ts';
import { isMade } from './is-made.ts';
import { atOrigin, isDueHere, keyFromHere } from './line-keys.ts';
import { cellOf, joined, negated } from './logic.ts';
import { atRest, meanwhile } from './meanwhile.ts';
import { offset } from './offset.ts';
import { hasKnownDay, keepOpenSince, mayBeOnManyDays } from './open-days.ts';
import { phaseOfClose } from './phases.ts';
import { rolledEnd } from './rolled.ts';
import { isListed } from './schedules.ts';
import { isAbsent } from './statuses.ts';
import { isStanding } from './validity.ts';
import { daysLieBetween, openColumn, openKey } from './missed-days.ts';
import { changesOnAnyDay, EACH_DAY, wakeFor } from './wakes.ts';

type Source = Ir['events'][number]['source'];
type Following = Extract<Source, { readonly kind: 'after each' }>;
type Holding = Extract<Source, { readonly kind: 'when' }>;

const phase = atom({ kind: 'fixed', what: 'phase' });
const date = atom({ kind: 'fixed', what: 'date' });

/**
 * Whether an event that the contract brings about happens in a line of the Timeline.
 *
 * @throws NotHeld where that cannot be worked out.
 */
export function happens(book: Book, event: number): Formula {
  const spec = book.ir.events[event];
  const { source } = spec ?? {};
  if (spec === undefined || source === undefined)
    throw new NotHeld('it rests on an event that is not there');
  if (book.ir.inEffectFrom === null)
    throw new NotHeld(
      `it rests on ${spec.name}, and nothing says from which day on the contract is in effect`,
    );
  const about = { title: `${spec.name} happens`, format: 'General' };
  return book.history.slot(`happens ${event}`, about, () => {
    switch (source.kind) {
      case 'schedule':
        return onDates(book, event);
      case 'when':
        return whenHolding(book, event, source);
      case 'after each':
        return following(book, event, source);
      case 'duty':
        return becomesOfDuty(book, source);
      default:
        throw new NotHeld(`it rests on ${spec.name}, which the contract itself brings about`);
    }
  });
}

/** On each date of a schedule. */
function onDates(book: Book, event: number): Formula {
  const known = write`IF(${isListed(book, event, date)},${isBeforeEnd(book, event)},FALSE)`;
  return write`IF(${phase}="dates",${known},FALSE)`;
}

/** Whether the day is one before a schedule ends, where its end may become another. */
function isBeforeEnd(book: Book, event: number): Formula {
  const source = book.ir.events[event]?.source;
  const to = source?.kind === 'schedule' ? source.spec.to : null;
  if (to === null || !movesWithHistory(book.ir, to.day)) return atom('TRUE');
  const at = standingIn({ book, block: book.history, moment: { kind: 'own' } });
  const end = operand(book.express(at, to.day), 'sum');
  return write`${date}${to.isIn ? '<=' : '<'}${end}`;
}

/** On the first day at whose close a condition holds, and anew once it failed. */
function whenHolding(book: Book, event: number, source: Holding): Formula {
  const { history, ir } = book;
  const name = ir.events[event]?.name ?? '';
  phaseOfClose(ir, event);
  const at = standingIn({ book, block: history, moment: { kind: 'own' } });
  const isClose = atom({ kind: 'fixed', what: `close ${source.stratum}` });
  const missed = maybeMissed(book, event, { source, isClose });
  const condition = history.slot(
    `holds ${event}`,
    { title: `What brings about ${name} holds`, format: 'General' },
    () => ifOnly(isOfClose(), { worked: book.express(at, source.condition), otherwise: 'FALSE' }),
  );
  // What is recorded as absent, or has not come about, neither holds nor fails; nor does what no input can tell, which
  // may have brought it about all the same.
  const isAbsence = isAbsent(condition);
  const isOpen = write`IF(ISERROR(${condition}),NOT(ISNA(${condition})),FALSE)`;
  const armed = history.reserve(`armed ${event}`);
  const above = atom({ kind: 'previous', slot: armed });
  const before =
    missed === null ? sinceQuiet(book, source, above) : write`IF(${missed},NA(),${above})`;
  const after = write`IF(${isClose},IF(${isOpen},${before},NOT(${condition})),${before})`;
  history.fill(`armed ${event}`, { title: `${name} may come about`, format: 'General' }, after);
  const mayBe = write`IF(${isAbsence},FALSE,IF(IFERROR(${before},TRUE),${condition},FALSE))`;
  const now = write`IF(${isClose},IF(${isOpen},${mayBe},IF(${condition},${before},FALSE)),FALSE)`;
  return missed === null ? now : write`IF(${missed},NA(),${now})`;
}

/** Whether an event may come about after days without a line: what a day changed is the same again on the next. */
function sinceQuiet(book: Book, { condition }: Holding, above: Formula): Formula {
  const changing = comparedWithYesterday(condition);
  if (changing === null) return above;
  const at = standingIn({ book, block: book.history, moment: { kind: 'before' } });
  const isUnknown = write`ISERROR(${book.express(at, changing)})`;
  return write`IF(${daysLieBetween(book)},IF(${isUnknown},${above},TRUE),${above})`;
}

/**
 * Whether an event may have come about on a day between the line above and this one; null where its condition changes
 * in lines alone.
 *
 * @throws NotHeld where that may be so though nothing has happened.
 */
function maybeMissed(
  book: Book,
  event: number,
  { source, isClose }: { readonly source: Holding; readonly isClose: Formula },
): Formula | null {
  const { history, ir } = book;
  const deciding = decidedBy(source.condition);
  if (!changesOnAnyDay(book, deciding)) {
    wakeFor(book, deciding);
    return null;
  }
  const name = ir.events[event]?.name ?? '';
  const at = standingIn({ book, block: history, moment: { kind: 'own' } });
  if (atRest(book, source.condition) !== false) throw new NotHeld(EACH_DAY);
  const formula = meanwhile(at, source.condition);
  const open = openColumn(book, event);
  const above = atom({ kind: 'previous', slot: open });
  const about = { title: `${name} may come about on a day without a line`, format: 'General' };
  const worked = cellOf(
    at,
    ifOnly(isOfClose(), { worked: write`ISERROR(${formula})`, otherwise: 'FALSE' }),
  );
  history.fill(openKey(event), about, write`IF(${isClose},${worked},${above})`);
  return write`IF(${daysLieBetween(book)},${above},FALSE)`;
}

/** So long after each of others. */
function following(book: Book, event: number, source: Following): Formula {
  const { history, ir } = book;
  const name = ir.events[event]?.name ?? '';
  const { due, day } = dueAfter(book, event, source);
  const mine = history.slot(
    `follows ${event}`,
    { title: `${name} is due`, format: 'General' },
    () => isDueHere(due),
  );
  const at = standingIn({ book, block: history, moment: { kind: 'own' } }, [
    [
      source.of.slot,
      { kind: 'numbered', event: source.of.event, number: followedNumber({ book }, source) },
    ],
  ]);
  const conditions = [
    ...(source.of.where === null ? [] : [book.express(at, source.of.where)]),
    ...(source.unless === null ? [] : [negated(book.express(at, source.unless))]),
  ];
  const verdict = history.slot(
    `comes about ${event}`,
    { title: `${name} comes about`, format: 'General' },
    () => write`IF(${phase}="followed",${joined(at, 'and', conditions)},FALSE)`,
  );
  const told = atOrigin(day);
  // Where it is not known on which day it would come about, it is not known whether it did.
  const decided = history.slot(
    `decided ${event}`,
    { title: '', format: 'General' },
    () => write`IF(ISERROR(${told}),${told},${verdict})`,
  );
  const isDue = write`IF(${phase}="followed",${mine},FALSE)`;
  if (!hasKnownDay(ir, source))
    keepOpenSince(book, event, write`IF(${isDue},ISERROR(${told}),FALSE)`);
  return write`IF(${phase}="followed",IF(${mine},${decided},FALSE),FALSE)`;
}

/** The number of what an event follows: of a report its own, of anything else its line. */
function followedNumber(env: Pick<Env, 'book'>, { of }: Following): Formula {
  return atom({ kind: 'fixed', what: isMade(env, of.event) ? 'origin' : 'number' });
}

/** In the line of what is followed: on which day the event is due, and at which key. */
function dueAfter(
  book: Book,
  event: number,
  source: Following,
): { readonly due: number; readonly day: number } {
  const { ir, history } = book;
  const name = ir.events[event]?.name ?? '';
  const { of, anchor, by, waits } = source;
  const local: Local = { kind: 'event at hand', event: of.event };
  const at = standingIn({ book, block: history, moment: { kind: 'own' } }, [[of.slot, local]]);
  if (waits && mayMove(ir, anchor))
    throw new NotHeld(`it rests on ${name}, the day of which may still come about`);
  if (of.window !== null)
    throw new NotHeld(`it rests on ${name}, which follows events of a window`);
  if (mayBeOnManyDays(ir, of.event))
    throw new NotHeld(
      `it rests on ${name}, which follows an event that may be of any of many days`,
    );
  const occurs = isStanding(at, of.event);
  const about = { title: `${name} is due on`, format: 'yyyy-mm-dd' };
  const day = history.slot(`due day ${event}`, about, () => {
    const from = book.express(at, anchor);
    // Which days to come are counted is told by facts of those days.
    const ahead: Env = { ...at, moment: { kind: 'ahead', day: date } };
    const last =
      by === null
        ? from
        : rolledEnd(at, { by, heading: source.deadlines }, offset(ahead, from, by));
    return write`IF(${occurs},${last},"")`;
  });
  const keyOn = (on: Formula): Formula => keyFromHere(on, phaseOfClose(ir, event));
  const today = write`MAX(${date},Takes_Effect)`;
  const due = history.slot(
    `due ${event}`,
    { title: `${name} stands in line at`, format: '0' },
    () =>
      write`IF(ISERROR(${day}),IF(${isAbsent(day)},"",${keyOn(today)}),IF(${day}="","",IF(${day}<Takes_Effect,"",${keyOn(write`MAX(${day},${today})`)})))`,
  );
  return { due: ownSlot(due), day: ownSlot(day) };
}

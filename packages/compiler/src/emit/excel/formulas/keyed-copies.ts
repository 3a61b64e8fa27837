import type { Ir } from '../../../ir/ir.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import { copyInRows, isInRows, isWriteForEach, writesForEach } from './copies-in-rows.ts';
import type { Env, Local } from './env.ts';
import { dateOfEvent } from './events-area.ts';
import { atom, type Formula, keyOf, operand, write } from './formula.ts';
import { isMade } from './is-made.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, requireKnown } from './moments.ts';
import { isUponEvent, ofDayOrEvent, takenBefore } from './nests.ts';
import { numberOf, type Occurred } from './numbers.ts';
import { uponNumbered } from './occurrences.ts';
import { NOT_YET, UNKNOWN } from './statuses.ts';

/** It is not known whose copy is changed: every one of them may be. */
export const ANYONE = '-1';

/** The copy that is kept for one event or row, before the event at hand, or at the close of a day. */
export function readKeyedState(env: Env, index: number, of: Occurred): Formula {
  const { book, block, moment } = env;
  const spec = book.ir.states[index];
  const name = spec?.name ?? '';
  const why = book.unheld.get(index);
  if (why !== undefined) throw new NotHeld(`it rests on ${name}, which is not held: ${why}`);
  requireKnown(env, name);
  if (moment.kind === 'never')
    throw new NotHeld(`it reads ${name} once for each event as of the date in question`);
  const number = cellOf(env, numberOf(env, of), '0');
  const about = { title: name, format: numberFormat(spec?.type ?? { kind: 'text' }) };
  const key = `state ${index} of ${keyOf(number)} ${momentKey(env)}`;
  return block.slot(key, about, () =>
    copyCell(env, index, { kind: 'numbered', event: of.event, number }),
  );
}

/** An event or row by its number. */
export type Numbered = Extract<Occurred, { kind: 'numbered' }>;

/** What the copy is then: in the last line that changed it, or what it starts at. */
export function copyCell(env: Env, index: number, of: Numbered): Formula {
  const { history } = env.book;
  const key = atom({ kind: 'past', of: history.reserve(`key ${index}`) });
  const after = atom({ kind: 'past', of: history.reserve(`after ${index}`) });
  const order = atom({ kind: 'past', of: 'order' });
  const isAtEvent = isUponEvent(env) && env.moment.kind !== 'on';
  const by = isAtEvent ? '' : write`,${order},"<="&${operand(dayOf(env), 'atom')}`;
  const line = cellOf(
    env,
    write`_xlfn.MAXIFS(${atom({ kind: 'past', of: 'line' })},${key},${of.number}${by})`,
    '0',
  );
  const start = readStart(env, index, of);
  const one = write`IF(${line}=0,${start},INDEX(${after},${line}))`;
  const { ir } = env.book;
  const all = writesForEach(ir, index).length > 0 ? setLine(env, index, { of, by }) : null;
  const found =
    all === null ? one : write`IF(${all}>${line},${copySet(env, index, { of, all })},${one})`;
  const known = write`IF(COUNTIFS(${key},${ANYONE}${by})>0,${UNKNOWN},${found})`;
  return write`IF(${isSeen(env, of)},${known},${NOT_YET})`;
}

/** What a line that changed all copies made of one of them. */
function copySet(
  env: Env,
  index: number,
  { of, all }: { readonly of: Numbered; readonly all: Formula },
): Formula {
  const { ir, history } = env.book;
  if (isInRows(ir, index)) return copyInRows(env, index, { line: all, number: of.number });
  return write`INDEX(${past(history.reserve(`all ${index}`))},${all})`;
}

/** The last line that set all copies of a stretch of days, this one among them; 0 where there is none. */
function setLine(
  env: Env,
  index: number,
  { of, by }: { readonly of: Numbered; readonly by: Formula | string },
): Formula {
  const { history } = env.book;
  const date = cellOf(env, dateOfEvent(env, of.number), 'yyyy-mm-dd');
  const [from, to] = [history.reserve(`from ${index}`), history.reserve(`to ${index}`)];
  const within = write`${past('line')},${past(from)},"<="&${date},${past(to)},">="&${date}${by}`;
  const later = write`_xlfn.MAXIFS(${within},${past('order')},">"&${date})`;
  // On its own day, what came after it: itself, further reports, and what is decided at the close.
  const onDay = write`${within},${past('order')},${date}`;
  const reports = write`,_xlfn.MAXIFS(${onDay},${past('number')},">="&${of.number},${past('phase')},"event")`;
  const phases = closesThatSet(env.book.ir, index);
  const closes = phases.map((word) => write`,_xlfn.MAXIFS(${onDay},${past('phase')},"${word}")`);
  const last = [reports, ...closes].reduce((sofar, each) => write`${sofar}${each}`, later);
  return cellOf(env, write`MAX(${last})`, '0');
}

/** What lines are called that change all copies at the close of a day. */
function closesThatSet({ rules, events }: Ir, index: number): readonly string[] {
  const setting = rules.filter(({ writes }) => writes.some((each) => isWriteForEach(each, index)));
  const kinds = setting.map(({ event }) => events[event]?.source.kind);
  return [
    ...(kinds.includes('when') ? ['close'] : []),
    ...(kinds.includes('after each') ? ['followed'] : []),
  ];
}

/** Whether the event has happened by then, or the contract taken effect. */
function isSeen(env: Env, { event, number }: Numbered): Formula {
  const { ir } = env.book;
  const isBefore = env.moment.kind === 'before';
  const isAtEvent = isUponEvent(env) && env.moment.kind !== 'on';
  if (ir.events[event]?.source.kind === 'row') return write`${dayOf(env)}>=Takes_Effect`;
  if (isMade(env, event)) {
    const line = ofDayOrEvent(env, atom({ kind: 'fixed', what: 'line' }));
    if (isAtEvent) return write`${number}${isBefore ? '<' : '<='}${line}`;
    return write`INDEX(${past('date')},${number})<=${operand(dayOf(env), 'sum')}`;
  }
  if (isAtEvent) {
    const taken = ofDayOrEvent(env, atom({ kind: 'fixed', what: 'taken' }));
    return write`${number}<=${isBefore ? takenBefore(env) : taken}`;
  }
  return write`${dateOfEvent(env, number)}<=${operand(dayOf(env), 'sum')}`;
}

/** What a copy starts at. */
export function readStart(env: Env, index: number, of: Numbered): Formula {
  const { ir, express } = env.book;
  const spec = ir.states[index];
  if (spec === undefined) throw new NotHeld('it is not declared');
  const { start } = spec;
  if (!movesWithHistory(ir, start)) {
    return express({ ...env, locals: new Map<number, Local>([[0, of]]) }, start);
  }
  if (ir.events[of.event]?.source.kind === 'row')
    throw new NotHeld('what it starts at rests on what may change');
  return uponNumbered(env, of, { node: start, slot: 0, kind: 'own' });
}

function past(of: number | 'date' | 'line' | 'order' | 'number' | 'phase'): Formula {
  return atom({ kind: 'past', of });
}

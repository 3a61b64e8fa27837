import type { Rows } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { constantFormula } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import { partsOfPayment } from './amounts-owed.ts';
import { cellsColumn, type Column, conditionsColumn, guarded, guardedColumn } from './column.ts';
import { type Book, type Env, type Local, type NestRows, standingIn, type Write } from './env.ts';
import { dateOfEvent, eventsArea } from './events-area.ts';
import { atom, type Formula, keyOf, operand, operation, ownSlot, write } from './formula.ts';
import { isAbout, isHappening, uponEvent } from './happening.ts';
import { isMade } from './is-made.ts';
import { asFarAsKnown } from './missed-days.ts';
import { lastLineBy } from './line-keys.ts';
import { numberOf } from './numbers.ts';
import { cellOf, joined } from './logic.ts';
import { dayOf, onceCome, requireKnown } from './moments.ts';
import { eachOf, isUponEvent, lookingAt, ofDayOrEvent, seenFromRow, takenBefore } from './nests.ts';
import { stands } from './validity.ts';
import { windowEnds } from './windows.ts';

type EventRows = Rows<IrExpression>;

/** What a column holds for an event that counts. */
export type Taken =
  | { readonly kind: 'count' }
  /** Its number on its sheet. */
  | { readonly kind: 'number' }
  | { readonly kind: 'figure'; readonly node: IrExpression | null }
  /** One where something holds of it besides, nothing where it does not. */
  | { readonly kind: 'condition'; readonly holds: (at: Env) => Formula };

/** The column for rows and what is taken of each. */
export function columnOf(env: Env, rows: EventRows, taken: Taken, inner: Write): Column {
  const event = env.book.ir.events[rows.event];
  const source = event?.source.kind;
  requireKnown(env, event?.name ?? 'events');
  if (env.assumed.size > 0 && source !== 'row')
    throw new NotHeld('it asks of events what would be if something were different');
  const isOfLine = isMade(env, rows.event);
  if (source !== 'reported' && source !== 'row' && !isOfLine) {
    throw new NotHeld(
      `it rests on ${event?.name ?? 'events'}, which the contract itself brings about`,
    );
  }
  // Why it is not held is its own affair, and not that of what is asked of it.
  if (isOfLine) env.book.happens(rows.event);
  const steady = source === 'row' ? null : steadyCells(env, rows, taken);
  if (steady !== null) {
    const isPlain = env.outer === null && rows.window === null && env.moment.kind !== 'on';
    const column = isPlain
      ? plainColumn(env, steady)
      : windowedColumn(env, rows, { steady, inner, besides: null });
    return isOfLine ? inEffect(asFarAsKnown(env, rows.event, column)) : column;
  }
  if (isOfLine)
    throw new NotHeld(`it asks of each ${event?.name ?? ''} what changes from day to day`);
  return nestedColumn(env, { rows, isTable: source === 'row' }, { taken, inner });
}

/** Without a first day of history nothing comes about by itself, and nothing is known of it. */
function inEffect(column: Column): Column {
  return guardedColumn(column, [atom('Takes_Effect')]);
}

/** Columns of the Timeline: what is so of each event, and of each that stands. */
interface Steady {
  readonly counted: Formula;
  readonly own: Formula;
}

/** Columns of the Timeline for what is the same of an event whenever it is asked; null for the rest. */
function steadyCells({ book }: Env, rows: EventRows, taken: Taken): Steady | null {
  if (taken.kind === 'condition') return null;
  return book.history.attempt(() => {
    const at = atAnyTime(book, rows);
    const where = rows.where === null ? null : book.express(at, rows.where);
    const number = numberOf(at, { kind: 'event at hand', event: rows.event });
    const figure = figureOf(at, taken, number);
    const isOne = taken.kind === 'number' || (taken.kind === 'figure' && taken.node !== null);
    const parts = isOne ? null : partsOfPayment(book, rows.event);
    if (parts !== null && where === null) return steadySlots(at, rows, parts);
    return steadySlots(at, rows, where === null ? figure : write`IF(${where},${figure},"")`);
  });
}

/** The line of an event on the Timeline, for what is the same of it whenever it is asked. */
function atAnyTime(book: Book, { event, slot }: EventRows): Env {
  const local: Local = { kind: 'event at hand', event };
  return standingIn({ book, block: book.history, moment: { kind: 'never' } }, [[slot, local]]);
}

/** All events that are seen by then. */
function plainColumn(env: Env, { counted, own }: Steady): Column {
  const past = atom({ kind: 'past', of: ownSlot(counted) });
  if (env.block !== env.book.history) {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const last = lastLineBy(day);
    return cellsColumn(write`INDEX(${past},1):INDEX(${past},${last})`, null);
  }
  if (env.moment.kind === 'own') return cellsColumn(write`${past},${own}`, { past, own });
  if (env.moment.kind === 'before') return cellsColumn(past, null);
  throw new NotHeld('it counts events once for each event as of the date in question');
}

/** What is asked of the rows of the Timeline besides their window. */
interface Windowed {
  readonly steady: Steady;
  readonly inner: Write;
  /** Further conditions, and whether the event at hand can meet them; null for none. */
  readonly besides: { readonly met: Formula; readonly meetsOwn: boolean } | null;
}

/** Those of a window, or as of the close of another day. */
function windowedColumn(env: Env, rows: EventRows, windowed: Windowed): Column {
  const { steady, inner, besides } = windowed;
  const { moment } = env;
  if (moment.kind === 'never')
    throw new NotHeld('it counts events once for each event as of the date in question');
  const window = rows.window === null ? null : windowEnds(env, rows.window, inner);
  const day = dayOf(env);
  const order = atom({ kind: 'past', of: 'order' });
  const isByDay = !isUponEvent(env) || moment.kind === 'on';
  const ends = [
    ...(isByDay ? [{ sign: '<=', end: day }] : []),
    ...(window === null || window.from === null ? [] : [{ sign: '>=', end: window.from }]),
    ...(window === null || window.to === null ? [] : [{ sign: '<=', end: window.to }]),
  ];
  const met = ends.reduce<Formula>(
    (sofar, { sign, end }) => write`${sofar},${order},"${sign}"&${operand(end, 'atom')}`,
    { pieces: [], binds: 'atom', isPlain: false },
  );
  const date = atom({ kind: 'fixed', what: 'date' });
  const within = ends.map(({ sign, end }) => write`${date}${sign}${operand(end, 'sum')}`);
  const all = within.reduce<Formula>((sofar, each) => write`${sofar},${each}`, atom('TRUE'));
  const figure = write`SUM(${ofDayOrEvent(env, steady.own)})`;
  const own = within.length === 0 ? figure : write`IF(AND(${all}),${figure},0)`;
  return conditionsColumn({
    past: atom({ kind: 'past', of: ownSlot(steady.counted) }),
    met: write`,${order},">=0"${met}${besides?.met ?? ''}`,
    own: isUponEvent(env) && moment.kind !== 'before' && besides?.meetsOwn !== false ? own : null,
    known: (formula) => {
      const missing = ends.slice(isByDay ? 1 : 0).map(({ end }) => end);
      return onceCome(env, day, guarded(formula, missing));
    },
  });
}

function steadySlots(at: Env, { event }: EventRows, figure: Formula): Steady {
  const { history, ir } = at.book;
  const test = isMade(at, event) ? at.book.happens(event) : isHappening(at, event);
  const key = `${event} ${keyOf(figure)}`;
  const title = `Each ${ir.events[event]?.name ?? ''}`;
  const about = { title, format: 'General' };
  const upon = (worked: Formula): Formula =>
    uponEvent(at, event, { worked, otherwise: '""', test });
  const own = history.slot(`each ${key}`, about, () => upon(figure));
  const standing = stands(at, event);
  const counted = history.slot(
    `counted ${key}`,
    { title: `${title} that stands`, format: 'General' },
    () => (standing === null ? own : upon(write`IF(${standing},${own},"")`)),
  );
  return { counted, own };
}

/**
 * Events that another follows, or that none does, by the number of the next one in a column of the Timeline;
 * null where that depends on more than the two.
 */
export function followedColumn(
  env: Env,
  rows: EventRows,
  { followedBy, inner }: { readonly followedBy: Follower; readonly inner: Write },
): Column | null {
  const { book } = env;
  const { rows: others, negated } = followedBy;
  const sourceOf = ({ event }: EventRows) => book.ir.events[event]?.source.kind;
  if (sourceOf(rows) === 'row' || sourceOf(others) !== 'reported') return null;
  if (others.window !== null && others.window.kind !== 'after') return null;
  const steady = steadyCells(env, rows, { kind: 'count' });
  const next = steady === null ? null : book.history.attempt(() => nextColumn(env, rows, others));
  if (steady === null || next === null) return null;
  const number = atom({ kind: 'past', of: 'taken' });
  const seen = cellOf(env, seenNumber(env), '0');
  const sign = negated ? '>' : '<=';
  const met = write`,${number},"<="&${seen},${atom({ kind: 'past', of: next })},"${sign}"&${seen}`;
  const column = windowedColumn(env, rows, { steady, inner, besides: { met, meetsOwn: negated } });
  return isMade(env, rows.event) ? inEffect(asFarAsKnown(env, rows.event, column)) : column;
}

interface Follower {
  readonly negated: boolean;
  readonly rows: EventRows;
}

/** After the numbers of all events. */
const NO_NUMBER = '999999';

/**
 * For each event the number of the first of others that comes after it. It is looked for on the sheet Events: the lines
 * below of the Timeline rest on this one.
 */
function nextColumn({ book }: Env, rows: EventRows, others: EventRows): number {
  const at = atAnyTime(book, rows);
  if (others.where !== null || stands(at, others.event) !== null)
    throw new NotHeld('which of the others count is not known once for all');
  const ends = others.window === null ? null : windowEnds(at, others.window, book.express);
  const own = atom({ kind: 'fixed', what: isMade(at, rows.event) ? 'taken' : 'number' });
  const [numbers, dates] = [eventsArea(at, 'numbers'), eventsArea(at, 'dates')];
  const name = book.ir.events[others.event]?.name ?? '';
  const words = constantFormula({ kind: 'text', value: name });
  const isNamed = write`EXACT(${eventsArea(at, 'names')},${words})`;
  const from = ends?.from ?? null;
  const isIn = from === null ? write`${dates}>0` : write`${dates}>=${operand(from, 'sum')}`;
  const isNone = write`1-${isNamed}*(${numbers}>${own})*(${isIn})`;
  const first = write`MIN(${NO_NUMBER},SUMPRODUCT(MIN(${numbers}+(${isNone})*${NO_NUMBER})))`;
  const about = { title: `No. of the ${name} that follows`, format: '0' };
  const isOne = isAbout(at, rows.event);
  const key = `next ${rows.event} ${keyOf(first)}`;
  return ownSlot(book.history.slot(key, about, () => write`IF(${isOne},${first},"")`));
}

/** The number of the last event that is seen by then. */
function seenNumber(env: Env): Formula {
  const { moment } = env;
  const own = ofDayOrEvent(env, atom({ kind: 'fixed', what: 'taken' }));
  if (isUponEvent(env) && moment.kind === 'own') return own;
  if (isUponEvent(env) && moment.kind === 'before') return takenBefore(env);
  const byDay = write`COUNTIF(${eventsArea(env, 'dates')},"<="&${operand(dayOf(env), 'atom')})`;
  return isUponEvent(env) ? write`MIN(${own},${byDay})` : byDay;
}

/** The column of the Timeline in which each event counts one; its number as a cell. */
export function steadyEvents({ book }: Env, rows: EventRows): number {
  const source = book.ir.events[rows.event]?.source.kind;
  const at = atAnyTime(book, rows);
  if (source !== 'reported')
    throw new NotHeld('it asks whether something follows that nobody reports');
  const where = rows.where === null ? atom('1') : write`IF(${book.express(at, rows.where)},1,"")`;
  return ownSlot(steadySlots(at, rows, where).counted);
}

function figureOf(at: Env, taken: Taken, number: Formula): Formula {
  if (taken.kind === 'number') return number;
  if (taken.kind === 'figure' && taken.node !== null) return at.book.express(at, taken.node);
  return atom('1');
}

interface Looked {
  readonly rows: EventRows;
  readonly isTable: boolean;
}

interface Asked {
  readonly taken: Taken;
  readonly inner: Write;
}

const ROW = atom({ kind: 'fixed', what: 'row' });

/** A column over rows of their own: what is asked of each event, or each row, on that day or upon that event. */
function nestedColumn(env: Env, { rows, isTable }: Looked, { taken, inner }: Asked): Column {
  const { book } = env;
  const name = book.ir.events[rows.event]?.name ?? '';
  const kind: NestRows = isTable ? { kind: 'table', event: rows.event } : { kind: 'events' };
  const window = rows.window === null ? null : windowEnds(env, rows.window, inner);
  const { nest, env: looked } = lookingAt(env, kind, isTable ? name : 'event');
  const local: Local = { kind: 'numbered', event: rows.event, number: ROW };
  const at: Env = { ...looked, locals: new Map([...looked.locals, [rows.slot, local]]) };
  const there = thereInRow(at, { event: rows.event, isTable });
  const date = isTable ? ROW : dateOfEvent(at, ROW);
  const conditions: Formula[] = [];
  if (window !== null && window.from !== null)
    conditions.push(
      operation('comparison', write`${date}>=${operand(seenFromRow(at, window.from), 'sum')}`),
    );
  if (window !== null && window.to !== null)
    conditions.push(
      operation('comparison', write`${date}<=${operand(seenFromRow(at, window.to), 'sum')}`),
    );
  if (rows.where !== null) conditions.push(inner(at, rows.where));
  if (taken.kind === 'condition') conditions.push(taken.holds(at));
  const counts = conditions.length === 0 ? atom('TRUE') : joined(at, 'and', conditions);
  const figure = figureOf(at, taken, ROW);
  const about = { title: `Each ${name}`, format: 'General' };
  const formula = write`IF(${there},IF(${counts},${figure},""),"")`;
  const values = eachOf(
    nest,
    nest.block.slot(`each ${keyOf(formula)}`, about, () => formula),
  );
  const ends = [window?.from ?? null, window?.to ?? null].flatMap((end) => end ?? []);
  return guardedColumn(cellsColumn(values, null), ends);
}

/** Whether there is such an event in a row by now, and it stands; or whether the table has that row. */
function thereInRow(
  at: Env,
  { event, isTable }: { readonly event: number; readonly isTable: boolean },
): Formula {
  const { book, block } = at;
  const name = book.ir.events[event]?.name ?? '';
  const about = { title: `${name}: there is one`, format: 'General' };
  if (isTable) {
    book.areas.add(`table ${event}`);
    const rows = atom({ kind: 'area', area: `table ${event} rows` });
    const supplied = atom({ kind: 'area', area: `table ${event} first` });
    return block.slot(
      `there ${event}`,
      about,
      () => write`IF(${supplied}="",NA(),INDEX(${rows},${ROW})<>"")`,
    );
  }
  return block.slot(`there ${event}`, about, () => {
    const words = constantFormula({ kind: 'text', value: name });
    const isOne = write`EXACT(INDEX(${eventsArea(at, 'names')},${ROW}),${words})`;
    const seen = write`IF(${isOne},${seenRow(at)},FALSE)`;
    const verdict = standsInRow(at, event);
    return verdict === null ? seen : write`IF(${seen},${verdict},FALSE)`;
  });
}

/** Whether the event in a row has happened by the day, or by the event, that looks at it. */
function seenRow(at: Env): Formula {
  if (!isUponEvent(at)) {
    return operation('comparison', write`${dateOfEvent(at, ROW)}<=${operand(dayOf(at), 'sum')}`);
  }
  const own = ofDayOrEvent(at, atom({ kind: 'fixed', what: 'taken' }));
  if (at.moment.kind === 'own') return operation('comparison', write`${ROW}<=${own}`);
  if (at.moment.kind === 'before')
    return operation('comparison', write`${ROW}<=${takenBefore(at)}`);
  const day = operand(dayOf(at), 'sum');
  return write`AND(${ROW}<=${own},${dateOfEvent(at, ROW)}<=${day})`;
}

/** What the Timeline says of the event in a row: whether it stands; null where nothing can make it void. */
function standsInRow(at: Env, event: number): Formula | null {
  const verdict = stands(at, event);
  if (verdict === null) return null;
  const column = atom({ kind: 'past', of: ownSlot(verdict) });
  const line = write`MATCH(${ROW},${atom({ kind: 'past', of: 'number' })},0)`;
  const found = write`INDEX(${column},${line})`;
  if (!isUponEvent(at)) return found;
  const own = ofDayOrEvent(at, atom({ kind: 'fixed', what: 'number' }));
  const phase = ofDayOrEvent(at, atom({ kind: 'fixed', what: 'phase' }));
  // An event is judged as it finds the contract: whether it stands does not rest on itself.
  return write`IF(AND(${phase}="event",${ROW}=${own}),TRUE,${found})`;
}

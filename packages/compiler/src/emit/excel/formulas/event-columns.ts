import type { Rows } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { constantFormula } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Local, NestRows, Write } from './env.ts';
import { atom, type Formula, keyOf, operand, operation, write } from './formula.ts';
import { isEvent } from './is-event.ts';
import { cellOf, joined } from './logic.ts';
import { dayOf } from './moments.ts';
import { eachOf, isUponEvent, lookingAt, seenFromRow } from './nests.ts';
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

/** A column with a figure for each event that counts, and nothing for others. */
export interface Column {
  readonly values: Formula;
  /** Upon an event: the column above, and the event at hand; else the whole column, and null. */
  readonly past: Formula;
  readonly own: Formula | null;
}

/** The column for rows and what is taken of each. */
export function columnOf(env: Env, rows: EventRows, taken: Taken, inner: Write): Column {
  const event = env.book.ir.events[rows.event];
  const source = event?.source.kind;
  if (source !== 'reported' && source !== 'row') {
    throw new NotHeld(
      `it rests on ${event?.name ?? 'events'}, which the contract itself brings about`,
    );
  }
  if (source === 'reported' && env.outer === null && rows.window === null) {
    const steady = steadyColumn(env, rows, taken);
    if (steady !== null) return steady;
  }
  return nestedColumn(env, { rows, isTable: source === 'row' }, { taken, inner });
}

/** A column of the Timeline itself, for what is the same of an event whenever it is asked; else null. */
function steadyColumn(env: Env, rows: EventRows, taken: Taken): Column | null {
  const { book } = env;
  if (taken.kind === 'condition') return null;
  const written = book.history.attempt(() => {
    const locals = new Map<number, Local>([
      [rows.slot, { kind: 'event at hand', event: rows.event }],
    ]);
    const at: Env = { book, block: book.history, moment: { kind: 'never' }, locals, outer: null };
    const where = rows.where === null ? null : book.express(at, rows.where);
    const figure = figureOf(at, taken, atom({ kind: 'fixed', what: 'number' }));
    return steadySlots(at, rows, where === null ? figure : write`IF(${where},${figure},"")`);
  });
  if (written === null) return null;
  const { counted, own } = written;
  const past = atom({ kind: 'past', of: slotOf(counted) });
  if (env.block !== book.history) {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const last = write`MATCH(${day},${atom({ kind: 'past', of: 'order' })},1)`;
    const values = write`INDEX(${past},1):INDEX(${past},${last})`;
    return { values, past: values, own: null };
  }
  if (env.moment.kind === 'own') return { values: write`${past},${own}`, past, own };
  if (env.moment.kind === 'before') return { values: past, past, own: null };
  throw new NotHeld('it counts events as of another day, upon an event');
}

function steadySlots(
  at: Env,
  { event }: EventRows,
  figure: Formula,
): { readonly counted: Formula; readonly own: Formula } {
  const { history, ir } = at.book;
  const isOne = write`AND(${isEvent(at, event)},${atom({ kind: 'fixed', what: 'phase' })}="event")`;
  const key = `${event} ${keyOf(figure)}`;
  const title = `Each ${ir.events[event]?.name ?? ''}`;
  const about = { title, format: 'General' };
  const own = history.slot(`each ${key}`, about, () => write`IF(${isOne},${figure},"")`);
  const standing = stands({ ...at, moment: { kind: 'own' } }, event);
  const counted = history.slot(
    `counted ${key}`,
    { title: `${title} that stands`, format: 'General' },
    () => (standing === null ? own : write`IF(${isOne},IF(${standing},${own},""),"")`),
  );
  return { counted, own };
}

/** The column of the Timeline in which each event counts one; its number as a cell. */
export function steadyEvents({ book }: Env, rows: EventRows): number {
  const source = book.ir.events[rows.event]?.source.kind;
  const at: Env = {
    book,
    block: book.history,
    moment: { kind: 'never' },
    locals: new Map<number, Local>([[rows.slot, { kind: 'event at hand', event: rows.event }]]),
    outer: null,
  };
  if (source !== 'reported')
    throw new NotHeld('it asks whether something follows that nobody reports');
  const where = rows.where === null ? atom('1') : write`IF(${book.express(at, rows.where)},1,"")`;
  return slotOf(steadySlots(at, rows, where).counted);
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
  const date = isTable ? ROW : write`INDEX(${eventsArea(at, 'dates')},${ROW})`;
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
  return { values, past: values, own: null };
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
    return operation(
      'comparison',
      write`INDEX(${eventsArea(at, 'dates')},${ROW})<=${operand(dayOf(at), 'sum')}`,
    );
  }
  const own = seenFromRow(at, atom({ kind: 'fixed', what: 'number' }));
  if (at.moment.kind === 'own') return operation('comparison', write`${ROW}<=${own}`);
  if (at.moment.kind === 'before') return operation('comparison', write`${ROW}<${own}`);
  throw new NotHeld('it counts events as of another day, upon an event');
}

/** What the Timeline says of the event in a row: whether it stands; null where nothing can make it void. */
function standsInRow(at: Env, event: number): Formula | null {
  const { book } = at;
  const history: Env = {
    book,
    block: book.history,
    moment: { kind: 'own' },
    locals: new Map(),
    outer: null,
  };
  const verdict = stands(history, event);
  if (verdict === null) return null;
  const column = atom({ kind: 'past', of: slotOf(verdict) });
  const line = write`MATCH(${ROW},${atom({ kind: 'past', of: 'number' })},0)`;
  const found = write`INDEX(${column},${line})`;
  if (!isUponEvent(at)) return found;
  const own = seenFromRow(at, atom({ kind: 'fixed', what: 'number' }));
  // An event is judged as it finds the contract: whether it stands does not rest on itself.
  return write`IF(${ROW}=${own},TRUE,${found})`;
}

function eventsArea({ book }: Env, part: 'dates' | 'names'): Formula {
  book.areas.add('events');
  return atom({ kind: 'area', area: `event ${part}` });
}

function slotOf(cell: Formula): number {
  const [piece] = cell.pieces;
  if (typeof piece !== 'object' || piece.kind !== 'slot')
    throw new Error('A slot refers to itself.');
  return piece.slot;
}

import type { Rows } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import type { SlotAbout } from './block.ts';
import type { Env, Local, Write } from './env.ts';
import { atom, type Formula, keyOf, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';
import { isEvent } from './is-event.ts';
import { IMPOSSIBLE, NOT_YET } from './statuses.ts';
import { stands } from './validity.ts';
import { windowEnds } from './windows.ts';

type EventRows = Rows<IrExpression>;

/** A column of history that holds a figure in the rows of the events that count, and nothing elsewhere. */
interface Column {
  /** Of the events that stand. */
  readonly counted: number;
  /** In the row itself, whether or not its event turns out to stand. */
  readonly own: Formula;
}

/** How many there are, or their sum, highest, lowest or average. */
export function writeEventStatistic(
  env: Env,
  node: Node<'event statistic'>,
  inner: Write,
): Formula {
  if (node.weight !== null) throw new NotHeld('it averages events by weight');
  const { statistic } = node;
  const column = columnOf(env, node.rows, node.operand);
  if (statistic === 'count' || statistic === 'sum') {
    return total(env, column, { rows: node.rows, inner });
  }
  if (node.rows.window !== null)
    throw new NotHeld(`it takes the ${statistic} of the events of a window`);
  const values = seen(env, column);
  const take = { highest: 'MAX(', lowest: 'MIN(', average: 'AVERAGE(' }[statistic];
  return write`IF(COUNT(${values})=0,${nothing(env, column)},${take}${values}))`;
}

/** Where there are no events: impossible, but for an error among them, which stands for all. */
function nothing(env: Env, column: Column): Formula {
  return write`IF(ISERROR(SUM(${seen(env, column)})),SUM(${seen(env, column)}),${IMPOSSIBLE})`;
}

export function writeThereIs(env: Env, node: Node<'there is'>, inner: Write): Formula {
  if (node.followedBy !== null) throw new NotHeld('it asks which event follows which');
  const column = columnOf(env, node.rows, null);
  const count = total(env, column, { rows: node.rows, inner });
  const found = operation('comparison', write`${operand(count, 'sum')}>0`);
  return node.negated ? write`NOT(${found})` : found;
}

/** What the first or last event says; nothing yet where there is none. */
export function pickedCell(
  env: Env,
  node: Node<'pick event'>,
  wanted: { readonly area: string; readonly about: SlotAbout },
): Formula {
  if (node.rows.window !== null) throw new NotHeld('it picks the first or last event of a window');
  const number: IrExpression = { kind: 'date in question', site: null };
  const column = columnOf(env, node.rows, number, atom({ kind: 'fixed', what: 'number' }));
  const values = seen(env, column);
  const which = cellOf(
    env,
    node.which === 'last' ? write`MAX(${values})` : write`MIN(${values})`,
    '0',
  );
  const cell = write`INDEX(${atom({ kind: 'area', area: wanted.area })},${which})`;
  return write`IF(${which}=0,${NOT_YET},IF(${cell}="",NA(),${cell}))`;
}

/** The events that a moment sees: of a day all through it, of an event those before it and itself. */
function seen(env: Env, column: Column): Formula {
  const past = atom({ kind: 'past', of: column.counted });
  if (env.block === env.book.history) {
    if (env.moment.kind === 'own') return write`${past},${column.own}`;
    if (env.moment.kind === 'before') return past;
    throw new NotHeld('it counts events as of another day, upon an event');
  }
  const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
  const last = write`MATCH(${day},${atom({ kind: 'past', of: 'order' })},1)`;
  return write`INDEX(${past},1):INDEX(${past},${last})`;
}

interface Counted {
  readonly rows: EventRows;
  readonly inner: Write;
}

function total(env: Env, column: Column, { rows, inner }: Counted): Formula {
  if (rows.window === null) return write`SUM(${seen(env, column)})`;
  const { from, to } = windowEnds(env, rows.window, inner);
  const past = atom({ kind: 'past', of: column.counted });
  const order = atom({ kind: 'past', of: 'order' });
  const first = from === null ? '' : write`,${order},">="&${operand(from, 'atom')}`;
  const last = to === null ? '' : write`,${order},"<="&${operand(to, 'atom')}`;
  if (env.block === env.book.history)
    throw new NotHeld('it counts the events of a window, upon an event');
  const day = operand(dayOf(env), 'atom');
  return write`SUMIFS(${past},${order},"<="&${day}${first}${last})`;
}

/** The column of history for rows and what is taken of each: one where nothing is. */
function columnOf(
  env: Env,
  rows: EventRows,
  taken: IrExpression | null,
  value: Formula | null = null,
): Column {
  const { book } = env;
  const event = book.ir.events[rows.event];
  if (event?.source.kind !== 'reported') {
    throw new NotHeld(
      `it rests on ${event?.name ?? 'events'}: the contract itself brings these about, or they are rows of a table`,
    );
  }
  const locals = new Map<number, Local>([
    [rows.slot, { kind: 'event at hand', event: rows.event }],
  ]);
  const at: Env = { book, block: book.history, moment: { kind: 'never' }, locals };
  const where = rows.where === null ? null : env.book.express(at, rows.where);
  const operandOf = value ?? (taken === null ? atom('1') : env.book.express(at, taken));
  const figure = where === null ? operandOf : write`IF(${where},${operandOf},"")`;
  const isOne = write`AND(${isEvent(at, rows.event)},${atom({ kind: 'fixed', what: 'phase' })}="event")`;
  const key = `${rows.event} ${keyOf(figure)}`;
  const title = `Each ${event.name}`;
  const own = book.history.slot(
    `each ${key}`,
    { title, format: 'General' },
    () => write`IF(${isOne},${figure},"")`,
  );
  const standing = stands({ ...at, moment: { kind: 'own' } }, rows.event);
  const counted = book.history.slot(
    `counted ${key}`,
    { title: `${title} that stands`, format: 'General' },
    () => (standing === null ? own : write`IF(${isOne},IF(${standing},${own},""),"")`),
  );
  const [piece] = counted.pieces;
  if (typeof piece !== 'object' || piece.kind !== 'slot')
    throw new Error('A slot refers to itself.');
  return { counted: piece.slot, own };
}

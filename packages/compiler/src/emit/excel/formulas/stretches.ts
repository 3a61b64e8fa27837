import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import { slotsRead } from '../../../ir/slots-read.ts';
import { NotHeld } from '../not-held.ts';
import { changesBetweenLines } from './changes-between-lines.ts';
import { guarded } from './column.ts';
import { type Book, type Env, standingIn, type Write } from './env.ts';
import {
  atom,
  cellAbove,
  type Formula,
  operand,
  ownCell,
  pastCells,
  slotOf,
  write,
} from './formula.ts';
import { lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf, onceCome } from './moments.ts';
import { restOnSuch } from './resting-on.ts';
import { UNKNOWN } from './statuses.ts';
import { windowEnds } from './windows.ts';

/**
 * Whether a condition holds on so many days of a window, where it changes in lines of the Timeline alone: it is the same
 * on all days from one line to the next, so that days are counted by stretches, however many there are. Null for
 * anything else.
 */
export function countedByStretches(env: Env, node: Node<'on days'>, inner: Write): Formula | null {
  const columns = isCountable(env, node) ? stretchColumns(env.book, node.condition) : null;
  if (columns === null) return null;
  const { from, to } = windowEnds(env, node.window, inner);
  if (from === null || to === null) return null;
  const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
  const now = cellOf(env, inner(env, node.condition));
  const seen: Seen = { env, columns, day, now };
  const all = cellOf(env, write`MAX(0,${operand(to, 'sum')}-${operand(from, 'product')}+1)`, '0');
  // Of days to come it is known neither that it holds nor that it fails.
  const last = cellOf(env, write`MAX(MIN(${to},${day}),${operand(from, 'sum')}-1)`, 'yyyy-mm-dd');
  const begin = placeOf(seen, from);
  const end = placeOf(seen, last);
  const days = (which: Which): Formula =>
    cellOf(env, write`${daysThrough(seen, which, end)}-(${daysBefore(seen, which, begin)})`, '0');
  const needed = node.atLeast === null ? all : atom(String(node.atLeast));
  const [held, failed] = [days('holds'), days('fails')];
  const open = write`IF(${all}-${failed}<${needed},FALSE,${UNKNOWN})`;
  return onceCome(env, day, guarded(write`IF(${held}>=${needed},TRUE,${open})`, [from, to]));
}

function isCountable({ book, block, moment, outer, assumed }: Env, node: Node<'on days'>): boolean {
  if (node.days !== null || (node.run === 'consecutive' && node.atLeast !== null)) return false;
  if (outer !== null || assumed.size > 0) return false;
  if (moment.kind !== 'own' && (moment.kind !== 'on' || block === book.history)) return false;
  if (slotsRead([node.condition], -1).length > 0) return false;
  return !changesBetweenLines(book, [node.condition]) && !isOfHistory(book, node.condition);
}

/** Whether it reads what is there from the first day of history on: of days before, that says nothing. */
function isOfHistory({ ir }: Book, code: IrExpression): boolean {
  return restOnSuch(
    ir,
    [code],
    (node) => node.kind === 'unpaid' || (node.kind === 'state' && node.key === null),
  );
}

type Which = 'holds' | 'fails';

/** Columns of the Timeline: whether it held up to a line, and on how many days it held, and failed, by then. */
interface StretchColumns {
  readonly held: number;
  readonly days: Readonly<Record<Which, number>>;
}

const order = atom({ kind: 'fixed', what: 'order' });

function stretchColumns(book: Book, condition: IrExpression): StretchColumns | null {
  const { history } = book;
  return history.attempt(() => {
    const at = standingIn({ book, block: history, moment: { kind: 'before' } });
    const cell = cellOf(at, book.express(at, condition));
    const held = slotOf(cell);
    if (held === null) throw new NotHeld('it is the same throughout');
    const above = write`INDEX(${pastCells('order')},${atom({ kind: 'fixed', what: 'line' })}-1)`;
    const count = (which: Which): number => {
      const key = `${which === 'holds' ? 'days held' : 'days failed'} ${held}`;
      const known = history.find(key);
      if (known !== undefined) return known;
      const slot = history.reserve(key);
      const about = { title: `Days on which it ${which} so far`, format: '0' };
      const more = write`(${order}-${above})*${isSo(cell, which)}`;
      history.fill(key, about, write`${cellAbove(slot)}+${more}`);
      return slot;
    };
    return { held, days: { holds: count('holds'), fails: count('fails') } };
  });
}

/** One where it is known to hold, or to fail; otherwise nothing. */
function isSo(cell: Formula, which: Which): Formula {
  const verdict = which === 'holds' ? cell : write`NOT(${cell})`;
  return write`IF(IFERROR(${verdict},FALSE),1,0)`;
}

/** From where days are counted: as of a day, or upon a line. */
interface Seen {
  readonly env: Env;
  readonly columns: StretchColumns;
  readonly day: Formula;
  /** Whether it holds now. */
  readonly now: Formula;
}

/** A day, and the last line by then. */
interface Placed {
  readonly day: Formula;
  readonly line: Formula;
}

function placeOf({ env }: Seen, day: Formula): Placed {
  return { day, line: cellOf(env, lastLineBy(day), '0') };
}

/** On how many days it was so before one. */
function daysBefore(seen: Seen, which: Which, { day, line }: Placed): Formula {
  const { columns } = seen;
  const by = write`INDEX(${pastCells(columns.days[which])},${line})`;
  const since = write`${operand(day, 'sum')}-INDEX(${pastCells('order')},${line})`;
  return write`${by}+(${since})*${isSo(after(seen, line), which)}`;
}

/** On how many days it was so by one, itself among them. */
function daysThrough(seen: Seen, which: Which, placed: Placed): Formula {
  const isNow = write`${placed.day}=${seen.day}`;
  const that = isSo(write`IF(${isNow},${seen.now},${after(seen, placed.line)})`, which);
  return write`${daysBefore(seen, which, placed)}+${that}`;
}

/** Whether it holds after a line, until the next: as that says, or as it is now where there is none yet. */
function after({ env, columns, day, now }: Seen, line: Formula): Formula {
  const past = pastCells(columns.held);
  if (env.block === env.book.history) {
    const isLast = write`${line}=${atom({ kind: 'fixed', what: 'line' })}-1`;
    return write`IF(${isLast},${ownCell(columns.held)},INDEX(${past},${line}+1))`;
  }
  const last = cellOf(env, lastLineBy(day), '0');
  return write`IF(${line}>=${last},${now},INDEX(${past},${line}+1))`;
}

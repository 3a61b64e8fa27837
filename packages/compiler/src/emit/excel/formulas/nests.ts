import { slotsRead } from '../../../ir/slots-read.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { Block } from './block.ts';
import type { Book, Env, Local, Moment, Nest, NestRows, Write } from './env.ts';
import { atom, type Formula, operation, ownSlot, write } from './formula.ts';
import { lifted, unlifted } from './lifted.ts';
import { cellOf } from './logic.ts';
import { momentKey } from './moments.ts';
import { numberOf } from './numbers.ts';

/** Where the rows stand that a day, an event, or a row that one of these looks at, looks at. */
export function lookingAt(env: Env, rows: NestRows, title: string): { nest: Nest; env: Env } {
  const { book } = env;
  if (env.moment.kind === 'never')
    throw new NotHeld('it looks at several rows once for each event');
  const within = [...book.nests.values()].find(({ block }) => block === env.block) ?? null;
  if (within !== null) requireFew(env, within, rows);
  const of = isUponEvent(env) ? 'history' : 'days';
  const which = rows.kind === 'events' ? '' : rows.kind === 'table' ? rows.event : rows.count;
  const own = `${rows.kind} ${which} ${title} ${momentKey(env)}`;
  const key = `${within?.key ?? of} ${own}`;
  const nest = book.nests.get(key) ?? { key, rows, of, within, title, block: new Block() };
  book.nests.set(key, nest);
  const moment = withDay(env.moment, lifted) ?? env.moment;
  const locals = new Map([...env.locals].map(([slot, local]) => [slot, liftedLocal(book, local)]));
  const assumed = new Map([...env.assumed].map(([term, value]) => [term, lifted(value)]));
  const seen = {
    moment,
    locals,
    assumed,
    outer: env,
    rowsOfRows: 'if need be',
    knownBy: null,
  } as const;
  return { nest, env: { book, block: nest.block, ...seen } };
}

/** So many rows of rows are laid out for one day or event. */
const MOST_ROWS = 2500;

/** So many rows are reckoned with where they come with the inputs. */
const SOME_ROWS = 30;

/** @throws NotHeld where rows look at more rows than anybody reads, or these at others again. */
function requireFew({ rowsOfRows }: Env, within: Nest, rows: NestRows): void {
  if (rowsOfRows === 'no') throw new NotHeld('for each of several rows it looks at several others');
  if (within.within !== null)
    throw new NotHeld('for each of several rows of several rows it looks at several others');
  const [outer, inner] = [within.rows, rows].map((each) =>
    'count' in each ? each.count : SOME_ROWS,
  ) as [number, number];
  if (outer * inner > MOST_ROWS) throw new NotHeld('for each of many rows it looks at many others');
}

/** All cells of one column of such rows. */
export function eachOf(nest: Nest, cell: Formula): Formula {
  return atom({ kind: 'each', nest: nest.key, slot: ownSlot(cell) });
}

/** Whether something happens upon an event, or in a row that is looked at upon one. */
export function isUponEvent(env: Env): boolean {
  return env.outer === null ? env.block === env.book.history : isUponEvent(env.outer);
}

/** What does not depend on the row at hand is worked out once for the day or the event; null for the rest. */
export function onceForAll(env: Env, node: IrExpression, inner: Write): Formula | null {
  const { outer } = env;
  if (outer === null || AT_HAND.has(node.kind)) return null;
  const moment = unliftedMoment(env.moment);
  if (moment === null) return null;
  const locals = new Map<number, Local>();
  for (const slot of slotsRead([node], -1)) {
    const local = env.locals.get(slot);
    const known = local === undefined ? null : unliftedLocal(local);
    if (known === null) return null;
    locals.set(slot, known);
  }
  const at: Env = { ...outer, moment, locals };
  return lifted(cellOf(at, inner(at, node)));
}

const AT_HAND: ReadonlySet<IrExpression['kind']> = new Set(['constant', 'blank', 'local']);

function liftedLocal(book: Book, local: Local): Local {
  switch (local.kind) {
    case 'value':
      return { ...local, value: lifted(local.value) };
    case 'numbered':
      return { ...local, number: lifted(local.number) };
    case 'event at hand': {
      const number = lifted(numberOf({ book }, local));
      return { kind: 'numbered', event: local.event, number };
    }
  }
}

function unliftedMoment(moment: Moment): Moment | null {
  return withDay(moment, unlifted);
}

/** The same moment with its day as it is seen from elsewhere; null where it cannot be. */
function withDay(moment: Moment, seen: (day: Formula) => Formula | null): Moment | null {
  if (moment.kind !== 'on' && moment.kind !== 'ahead') return moment;
  const day = seen(moment.day);
  return day === null ? null : { ...moment, day };
}

function unliftedLocal(local: Local): Local | null {
  if (local.kind === 'event at hand') return null;
  const formula = unlifted(local.kind === 'value' ? local.value : local.number);
  if (formula === null) return null;
  return local.kind === 'value'
    ? { kind: 'value', value: formula }
    : { kind: 'numbered', event: local.event, number: formula };
}

/** A cell of what looks at the row at hand; where this is no such row, one beside it. */
export function seenFromRow({ outer }: Env, cell: Formula): Formula {
  return outer === null ? cell : lifted(cell);
}

/** A cell of the day or event itself, from however deep in rows it is seen. */
export function ofDayOrEvent({ outer }: Env, cell: Formula): Formula {
  return outer === null ? cell : lifted(ofDayOrEvent(outer, cell));
}

/** How many reports were taken before the line at hand. */
export function takenBefore(env: Env): Formula {
  const own = ofDayOrEvent(env, atom({ kind: 'fixed', what: 'taken' }));
  const phase = ofDayOrEvent(env, atom({ kind: 'fixed', what: 'phase' }));
  return operation('sum', write`${own}-IF(${phase}="event",1,0)`);
}

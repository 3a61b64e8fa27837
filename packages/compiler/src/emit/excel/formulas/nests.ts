import { slotsRead } from '../../../ir/slots-read.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { Block } from './block.ts';
import type { Book, Env, Local, Moment, Nest, NestRows, Write } from './env.ts';
import { atom, type Formula, ownSlot } from './formula.ts';
import { lifted, unlifted } from './lifted.ts';
import { cellOf } from './logic.ts';
import { momentKey } from './moments.ts';
import { numberOf } from './numbers.ts';

/** Where the rows stand that a day or an event looks at. */
export function lookingAt(env: Env, rows: NestRows, title: string): { nest: Nest; env: Env } {
  const { book, block } = env;
  if (env.outer !== null) throw new NotHeld('for each of several rows it looks at several others');
  if (env.moment.kind === 'never')
    throw new NotHeld('it looks at several rows once for each event');
  const of = block === book.history ? 'history' : 'days';
  const which = rows.kind === 'events' ? '' : rows.kind === 'table' ? rows.event : rows.count;
  const key = `${of} ${rows.kind} ${which} ${title} ${momentKey(env)}`;
  const nest = book.nests.get(key) ?? { key, rows, of, title, block: new Block() };
  book.nests.set(key, nest);
  const moment = withDay(env.moment, lifted) ?? env.moment;
  const locals = new Map([...env.locals].map(([slot, local]) => [slot, liftedLocal(book, local)]));
  const assumed = new Map([...env.assumed].map(([term, value]) => [term, lifted(value)]));
  return { nest, env: { book, block: nest.block, moment, locals, outer: env, assumed } };
}

/** All cells of one column of such rows. */
export function eachOf(nest: Nest, cell: Formula): Formula {
  return atom({ kind: 'each', nest: nest.key, slot: ownSlot(cell) });
}

/** Whether something happens upon an event, or in a row that one looks at. */
export function isUponEvent(env: Env): boolean {
  return (env.outer ?? env).block === env.book.history;
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

/** A cell of the day or event at hand, or of the one that looks at the row at hand. */
export function seenFromRow({ outer }: Env, cell: Formula): Formula {
  return outer === null ? cell : lifted(cell);
}

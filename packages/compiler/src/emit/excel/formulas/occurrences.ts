import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { NotHeld } from '../not-held.ts';
import { type Env, type Local, standingIn } from './env.ts';
import { pickedNumber } from './events.ts';
import { dateOfEvent } from './events-area.ts';
import { atom, type Formula, keyOf, operand, slotOf, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';
import { isUponEvent, seenFromRow } from './nests.ts';
import { UNKNOWN } from './statuses.ts';

/** An event or a row of a table that is meant: the one at hand, or one by its number. */
export type Occurred = Exclude<Local, { readonly kind: 'value' }>;

/** The event or row that an expression means. */
export function occurrenceOf(env: Env, node: IrExpression): Occurred {
  if (node.kind === 'local') {
    const local = env.locals.get(node.slot);
    if (local !== undefined && local.kind !== 'value') return local;
  }
  if (node.kind === 'pick event') {
    return { kind: 'numbered', event: node.rows.event, number: pickedNumber(env, node) };
  }
  if (node.kind === 'field') {
    const { ir } = env.book;
    const type = ir.events[node.event]?.fields[node.field]?.type;
    const event = type?.kind === 'occurrence' ? eventNamed(ir, type.event) : -1;
    if (event >= 0)
      return { kind: 'numbered', event, number: cellOf(env, env.book.express(env, node)) };
  }
  throw new NotHeld('it picks one of several events or rows');
}

function eventNamed({ events }: Ir, name: string): number {
  return events.findIndex((event) => event.name === name);
}

/** The number of an event on the sheet Events, or of a row in its table. */
export function numberOf(local: Occurred): Formula {
  return local.kind === 'numbered' ? local.number : atom({ kind: 'fixed', what: 'number' });
}

/** What tells apart for which event or row something is asked. */
export function inputKey(local: Occurred): string {
  return local.kind === 'numbered'
    ? ` of ${local.event} number ${keyOf(local.number)}`
    : ` of ${local.event}`;
}

/** What was so upon an event that a cell tells: read in its line of the Timeline. */
export function uponNumbered(
  env: Env,
  { event, number }: Extract<Occurred, { kind: 'numbered' }>,
  work: { readonly node: IrExpression; readonly slot: number; readonly kind: 'own' | 'before' },
): Formula {
  const { book } = env;
  if (book.ir.events[event]?.source.kind !== 'reported') {
    throw new NotHeld('it asks what was so upon an event that nobody reports');
  }
  const at = standingIn({ book, block: book.history, moment: { kind: work.kind } }, [
    [work.slot, { kind: 'event at hand', event }],
  ]);
  const cell = cellOf(at, book.express(at, work.node));
  const slot = slotOf(cell);
  if (slot === null) return cell;
  book.areas.add('events');
  const line = write`MATCH(${number},${atom({ kind: 'past', of: 'number' })},0)`;
  const found = write`INDEX(${atom({ kind: 'past', of: slot })},${line})`;
  if (!isUponEvent(env)) {
    // Nothing is known yet of an event that is still to come.
    const date = dateOfEvent(env, number);
    return write`IF(${date}>${operand(dayOf(env), 'sum')},${UNKNOWN},${found})`;
  }
  const own = seenFromRow(env, atom({ kind: 'fixed', what: 'number' }));
  return write`IF(${number}=${own},${seenFromRow(env, cell)},${found})`;
}

import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { slotsRead } from '../../../ir/slots-read.ts';
import { NotHeld } from '../not-held.ts';
import { type Env, standingIn } from './env.ts';
import { pickedNumber } from './events.ts';
import { atom, type Formula, keyOf, operand, ownSlot, slotOf, write } from './formula.ts';
import { broughtAboutBy } from './duty-origins.ts';
import { inLinesOf } from './happening.ts';
import { cellOf } from './logic.ts';
import { isMade } from './is-made.ts';
import { dateOf, numberOf, type Occurred } from './numbers.ts';
import { dayOf } from './moments.ts';
import { isUponEvent, ofDayOrEvent } from './nests.ts';
import { UNKNOWN } from './statuses.ts';

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
  if (node.kind === 'origin') return followed(env, occurrenceOf(env, node.of));
  throw new NotHeld('it picks one of several events or rows');
}

/** What an event follows that the contract brings about after each of others, or what brought its duty about. */
function followed(env: Env, of: Occurred): Occurred {
  const source = env.book.ir.events[of.event]?.source;
  if (source?.kind === 'duty') return broughtAboutBy(env, of, source);
  if (source?.kind !== 'after each') throw new NotHeld('it asks which event another follows');
  const what = isMade(env, source.of.event) ? 'origin' : 'number';
  if (of.kind === 'event at hand')
    return { kind: 'numbered', event: source.of.event, number: atom({ kind: 'fixed', what }) };
  const column = atom({ kind: 'past', of: what });
  return {
    kind: 'numbered',
    event: source.of.event,
    number: cellOf(env, write`INDEX(${column},${of.number})`),
  };
}

function eventNamed({ events }: Ir, name: string): number {
  return events.findIndex((event) => event.name === name);
}

/** What tells apart for which event or row something is asked. */
export function inputKey(local: Occurred): string {
  return local.kind === 'numbered'
    ? ` of ${local.event} number ${keyOf(local.number)}`
    : ` of ${local.event}`;
}

/**
 * What is the same of the event in a row whenever it is asked, read in its line of the Timeline: for what
 * looks at rows of its own, which a row cannot; null for anything else.
 */
export function uponEventOfRow(env: Env, node: IrExpression): Formula | null {
  const [slot, ...others] = new Set(slotsRead([node], -1));
  const local = slot === undefined ? undefined : env.locals.get(slot);
  if (slot === undefined || others.length > 0 || local?.kind !== 'numbered') return null;
  if (env.book.ir.events[local.event]?.source.kind !== 'reported' || env.assumed.size > 0)
    return null;
  return env.book.history.attempt(() => uponNumbered(env, local, { node, slot, kind: 'never' }));
}

/** What was so upon an event that a cell tells: read in its line of the Timeline. */
export function uponNumbered(
  env: Env,
  { event, number }: Extract<Occurred, { kind: 'numbered' }>,
  work: {
    readonly node: IrExpression;
    readonly slot: number;
    readonly kind: 'own' | 'before' | 'never';
  },
): Formula {
  const { book } = env;
  const isOfLine = isMade(env, event);
  if (book.ir.events[event]?.source.kind !== 'reported' && !isOfLine) {
    throw new NotHeld('it asks what was so upon an event that nobody reports');
  }
  const at = standingIn({ book, block: book.history, moment: { kind: work.kind } }, [
    [work.slot, { kind: 'event at hand', event }],
  ]);
  const worked = cellOf(at, book.express(at, work.node));
  const column = slotOf(worked);
  if (column === null) return worked;
  const about = { title: `Upon ${book.ir.events[event]?.name ?? ''}`, format: 'General' };
  const cell = book.history.slot(`upon ${event} ${column}`, about, () =>
    inLinesOf(at, event, { worked, otherwise: 'NA()' }),
  );
  const slot = ownSlot(cell);
  book.areas.add('events');
  const line = isOfLine
    ? number
    : write`MATCH(${number},${atom({ kind: 'past', of: 'number' })},0)`;
  const found = write`INDEX(${atom({ kind: 'past', of: slot })},${line})`;
  if (!isUponEvent(env)) {
    // Nothing is known yet of an event that is still to come.
    const date = dateOf(env, { kind: 'numbered', event, number });
    return write`IF(${date}>${operand(dayOf(env), 'sum')},${UNKNOWN},${found})`;
  }
  const own = ofDayOrEvent(env, numberOf(env, { kind: 'event at hand', event }));
  const phase = ofDayOrEvent(env, atom({ kind: 'fixed', what: 'phase' }));
  const isOwn = isOfLine ? write`${number}=${own}` : write`AND(${phase}="event",${number}=${own})`;
  return write`IF(${isOwn},${ofDayOrEvent(env, cell)},${found})`;
}

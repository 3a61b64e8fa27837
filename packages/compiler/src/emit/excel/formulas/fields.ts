import type { FieldSpec } from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';
import type { Node } from '../../../ir/chapters.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import { amountsOf } from './amounts.ts';
import { takenSlot } from './amounts-owed.ts';
import { isMeasured, obligationOf } from './arising.ts';
import type { Env } from './env.ts';
import { atom, type Formula, keyOf, write } from './formula.ts';
import { isAbout } from './happening.ts';
import { isScalar } from './is-scalar.ts';
import { cellOf } from './logic.ts';
import type { Occurred } from './numbers.ts';
import { occurrenceOf } from './occurrences.ts';
import { requireConstants } from './printed-tables.ts';
import { supplied } from './statuses.ts';

/** What an event says of itself, or a row of a table in one of its columns. */
export function readField(env: Env, node: Node<'field'>): Formula {
  const { book, block } = env;
  const { events } = book.ir;
  const spec = heldField(events[node.event]?.fields[node.field]);
  const of = occurrenceOf(env, node.of);
  const { event } = of;
  // Events that are declared together have the same fields.
  if (events[event]?.fields[node.field]?.name !== spec.name)
    throw new NotHeld('it reads what another event or row says');
  const { source } = events[event];
  if (source.kind === 'row') requireConstants(book, event);
  if (source.kind === 'duty') return readOfDuty(env, { ...source, field: node.field }, of);
  const area = `field ${event} ${node.field}`;
  book.areas.add(area);
  book.areas.add(areaOfAll(env, event));
  const about = { title: spec.name, format: numberFormat(spec.type) };
  const column = atom({ kind: 'area', area });
  if (of.kind === 'event at hand') {
    const cell = block.slot(area, about, () => {
      const raw = write`INDEX(${column},${atom({ kind: 'fixed', what: 'number' })})`;
      return write`IF(${isAbout(env, event)},${supplied(raw, spec.type.kind)},"")`;
    });
    return { ...cell, isPlain: true };
  }
  const cell = block.slot(`${area} of ${keyOf(of.number)}`, about, () =>
    supplied(write`INDEX(${column},${of.number})`, spec.type.kind),
  );
  return { ...cell, isPlain: true };
}

/** How much a duty arises with, or what is paid of it: what a line of the Timeline says. */
function readOfDuty(
  env: Env,
  { obligation, happening, field }: Becoming & { readonly field: number },
  of: Occurred,
): Formula {
  const obliged = obligationOf(env.book, obligation);
  if (!isMeasured(obliged) || happening === 'lateness')
    throw new NotHeld(`it reads what is told of ${obliged.spec.name}`);
  const cell =
    field === 0
      ? amountsOf(env.book, obliged)[happening === 'arising' ? 'owes' : 'pays']
      : takenSlot(env.book, obliged, field - 1);
  if (of.kind === 'event at hand') return atom({ kind: 'slot', slot: cell });
  return cellOf(env, write`INDEX(${atom({ kind: 'past', of: cell })},${of.number})`);
}

type Becoming = Extract<Ir['events'][number]['source'], { readonly kind: 'duty' }>;

/** The sheet on which events or the rows of a table stand must be there for a field to be read. */
function areaOfAll({ book }: Env, event: number): string {
  return book.ir.events[event]?.source.kind === 'row' ? `table ${event}` : 'events';
}

/** A field of which one cell holds the value; of another event its number. */
function heldField(spec: FieldSpec | undefined): FieldSpec {
  const isHeld =
    spec !== undefined &&
    !spec.several &&
    (isScalar(spec.type.kind) || spec.type.kind === 'occurrence');
  if (isHeld) return spec;
  throw new NotHeld(`it reads ${spec?.name ?? 'a field'}, which one cell cannot hold`);
}

import type { ValueType } from '@termsheet/runtime';
import { constantFormula } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Local } from './env.ts';
import { eventsArea } from './events-area.ts';
import { atom, cellAbove, type Formula, operand, pastCells, write } from './formula.ts';
import { isScalar } from './is-scalar.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';

/** What a term is asked for: one of the events or rows of which there is one each, or a value. */
export interface AskedTerm {
  readonly keyedBy: number | null;
  readonly parameter?: { readonly type: ValueType } | null;
}

/**
 * What the cell beside a term says that it is asked for: a value, the number of an event or row on its sheet, or which
 * of those that the contract brings about.
 *
 * @throws NotHeld where no cell can say it.
 */
export function askedFor(env: Env, { keyedBy, parameter }: AskedTerm, cell: string): Local {
  if (keyedBy === null) {
    if (!isScalar(parameter?.type.kind ?? ''))
      throw new NotHeld('it is asked for something that no cell can hold');
    return { kind: 'value', value: cellNamed(cell) };
  }
  const about = { title: `No. of the ${nameOf(env, keyedBy)}`, format: '0' };
  const number = env.block.slot(`asked for ${cell}`, about, () => numberAsked(env, keyedBy, cell));
  return { kind: 'numbered', event: keyedBy, number };
}

function numberAsked(env: Env, event: number, cell: string): Formula {
  switch (env.book.ir.events[event]?.source.kind) {
    case 'row': {
      env.book.areas.add(`table ${event}`);
      const rows = atom({ kind: 'area', area: `table ${event} rows` });
      return write`IF(ISNUMBER(MATCH(${cell},${rows},0)),${cell},NA())`;
    }
    case 'reported': {
      const names = eventsArea(env, 'names');
      const name = constantFormula({ kind: 'text', value: nameOf(env, event) });
      return write`IF(${cell}="",NA(),IF(EXACT(INDEX(${names},${cell}),${name}),${cell},NA()))`;
    }
    case 'schedule':
    case 'when':
    case 'after each': {
      const found = write`MATCH(${cell},${pastCells(countOf(env, event))},0)`;
      const line = cellOf(env, write`IF(N(${cell})<1,NA(),${found})`, '0');
      // Of one that is still to come nothing is known.
      return write`IF(INDEX(${pastCells('date')},${line})>${operand(dayOf(env), 'sum')},NA(),${line})`;
    }
    default:
      throw new NotHeld(
        `it is asked for each ${nameOf(env, event)}, which the contract itself brings about`,
      );
  }
}

/** The column that counts how many of an event came about so far. */
function countOf({ book }: Env, event: number): number {
  const { history } = book;
  const key = `so far ${event}`;
  const known = history.find(key);
  if (known !== undefined) return known;
  const happens = book.happens(event);
  const count = history.reserve(key);
  const title = `${book.ir.events[event]?.name ?? ''} so far`;
  history.fill(key, { title, format: '0' }, write`${cellAbove(count)}+IF(${happens},1,0)`);
  return count;
}

function nameOf({ book }: Env, event: number): string {
  return book.ir.events[event]?.name ?? 'event';
}

function cellNamed(name: string): Formula {
  return { pieces: [`IF(${name}="",NA(),${name})`], binds: 'atom', isPlain: true };
}

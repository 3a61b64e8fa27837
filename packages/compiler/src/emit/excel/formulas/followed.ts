import type { Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Write } from './env.ts';
import { steadyEvents } from './event-columns.ts';
import { atom, type Formula, operand, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';
import { isUponEvent } from './nests.ts';
import { NOT_YET } from './statuses.ts';
import { windowEnds } from './windows.ts';

type Followed = Node<'there is'> & {
  readonly followedBy: NonNullable<Node<'there is'>['followedBy']>;
};

/** Whether an event of other rows follows the one in the row at hand, in its window. */
export function followsRow(at: Env, { followedBy }: Followed, inner: Write): Formula {
  const { rows, negated } = followedBy;
  if (isUponEvent(at)) throw new NotHeld('it asks upon an event which other follows which');
  const counted = atom({ kind: 'past', of: steadyEvents(at, rows) });
  const number = atom({ kind: 'past', of: 'number' });
  const order = atom({ kind: 'past', of: 'order' });
  const { from, to } = rows.window === null ? NEVER_ENDING : windowEnds(at, rows.window, inner);
  const row = atom({ kind: 'fixed', what: 'row' });
  const after = write`${number},">"&${row},${order},"<="&${operand(dayOf(at), 'atom')}`;
  const start = from === null ? '' : write`,${order},">="&${operand(from, 'atom')}`;
  const end = to === null ? '' : write`,${order},"<="&${operand(to, 'atom')}`;
  const found = write`COUNTIFS(${counted},1,${after}${start}${end})>0`;
  const open = write`SUMIFS(${counted},${after}${start}${end})>0`;
  const waits =
    to === null ? atom('FALSE') : write`IF(${to}>${operand(dayOf(at), 'sum')},${NOT_YET},FALSE)`;
  const ends = [from, to].flatMap((end) => (end === null ? [] : [write`ISERROR(${end})`]));
  const [first, second] = ends;
  const verdict = write`IF(${found},TRUE,IF(${open},TRUE,${waits}))`;
  const known =
    first === undefined
      ? verdict
      : write`IF(OR(${first}${second === undefined ? '' : write`,${second}`}),${from ?? to ?? atom('NA()')}+${to ?? from ?? atom('0')},${verdict})`;
  const cell = cellOf(at, known);
  return negated ? write`NOT(${cell})` : cell;
}

const NEVER_ENDING = { from: null, to: null };

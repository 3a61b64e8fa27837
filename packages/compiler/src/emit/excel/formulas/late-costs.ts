import type { Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import { amountsOf } from './amounts.ts';
import { obligationOf } from './arising.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, pastCells, write } from './formula.ts';
import { costOfDays } from './late-days.ts';
import { costOfInterest } from './late-interest.ts';
import type { Cost, LateLine } from './late-line.ts';
import { latePlaces } from './late-places.ts';
import { lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome, requireKnown } from './moments.ts';
import { openSinceColumns, unlessOpen } from './open-days.ts';

/** What lateness costs so far, over every duty of the obligations that add to it. */
export function readLateCost(env: Env, { parts }: Node<'late cost'>): Formula {
  const { book, block, moment } = env;
  requireKnown(env, 'what is late');
  if (moment.kind === 'never')
    throw new NotHeld('it reads what lateness costs once for each event');
  const costs = parts.map((part) => costOf(book, part));
  // A duty of which nobody knows when it becomes late may cost on any day since.
  const latenesses = parts.map((part) => obligationOf(book, part.obligation).spec.events.lateness);
  const undated = openSinceColumns(book, latenesses);
  if (block === book.history && moment.kind !== 'on') {
    const sum = costs.map(({ here }) => here).reduce((all, each) => write`${all}+${each}`);
    const before = undated.map((slot) => atom({ kind: 'previous', slot }));
    return unlessOpen(before, write`(${sum})`);
  }
  const names = parts.map(({ obligation, line }) => `${obligation} ${line}`).join(' and ');
  const about = { title: 'What lateness costs', format: 'General' };
  return block.slot(`late cost ${names} ${momentKey(env)}`, about, () => {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const line = cellOf(env, lastLineBy(day), '0');
    const at = (slot: number): Formula => cellOf(env, write`INDEX(${pastCells(slot)},${line})`);
    const all = costs.map(({ sofar, since }) => write`${at(sofar)}+${since(env, day, at)}`);
    const sum = all.reduce((left, right) => write`${left}+${right}`);
    // A duty is late no sooner than on the day after it came about.
    const yesterday = lastLineBy(write`(${day}-1)`);
    const before = undated.map(
      (slot) => write`IFERROR(INDEX(${pastCells(slot)},${yesterday}),FALSE)`,
    );
    return onceCome(env, day, write`IF(${day}<Takes_Effect,0,${unlessOpen(before, sum)})`);
  });
}

/** @throws NotHeld where lines cannot keep what lateness costs. */
function costOf(
  book: Book,
  { obligation, line }: { readonly obligation: number; readonly line: number },
): Cost {
  const obliged = obligationOf(book, obligation);
  const late = obliged.spec.late[line];
  if (late === undefined) throw new NotHeld('it rests on a cost of lateness that is not there');
  amountsOf(book, obliged);
  latePlaces(book, obliged);
  const of: LateLine = { obliged, line, late };
  return late.cost.kind === 'per day'
    ? costOfDays(book, of, late.cost)
    : costOfInterest(book, of, late.cost);
}

import type { Ir } from '../../../ir/ir.ts';
import { NotHeld } from '../not-held.ts';
import { firstOpen } from './amounts.ts';
import { isMeasured, obligationOf } from './arising.ts';
import type { Env } from './env.ts';
import { atom, type Formula, ownSlot, write } from './formula.ts';
import { isMade } from './is-made.ts';
import { cellOf } from './logic.ts';
import type { Occurred } from './numbers.ts';

type Becoming = Extract<Ir['events'][number]['source'], { readonly kind: 'duty' }>;

/** What brought a duty about that arises, is performed or becomes late. */
export function broughtAboutBy(env: Env, of: Occurred, becoming: Becoming): Occurred {
  const { key, name } = obligationOf(env.book, becoming.obligation).spec;
  if (key === null) throw new NotHeld(`it asks what brought ${name} about`);
  const { event } = key;
  const column = columnOf(env, event, becoming);
  if (of.kind === 'event at hand')
    return {
      kind: 'numbered',
      event,
      number: atom(
        typeof column === 'number'
          ? { kind: 'slot', slot: column }
          : { kind: 'fixed', what: column },
      ),
    };
  const found = write`INDEX(${atom({ kind: 'past', of: column })},${of.number})`;
  return { kind: 'numbered', event, number: cellOf(env, found, '0') };
}

/** The column of the Timeline that tells it in the line of what becomes of a duty. */
function columnOf(
  { book }: Env,
  event: number,
  { obligation, happening }: Becoming,
): number | 'line' | 'number' | 'origin' {
  const isOfLine = isMade({ book }, event);
  if (happening === 'arising') return isOfLine ? 'line' : 'number';
  if (happening === 'lateness') return isOfLine ? 'origin' : 'number';
  const obliged = obligationOf(book, obligation);
  if (!isMeasured(obliged))
    throw new NotHeld(`it asks which duty a performance of ${obliged.spec.name} is of`);
  const line = firstOpen(book, obliged);
  const number: Formula = isOfLine
    ? line
    : write`INDEX(${atom({ kind: 'past', of: 'number' })},${line})`;
  const about = { title: `${obliged.spec.name}: what the oldest open one is of`, format: '0' };
  return ownSlot(book.history.slot(`paid of ${obligation}`, about, () => number));
}

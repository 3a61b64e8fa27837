import { NotHeld } from '../not-held.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { Env } from './env.ts';
import { dateOfEvent } from './events-area.ts';
import { atom, type Formula, keyOf, operand, write } from './formula.ts';
import { isScalar } from './is-scalar.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceKnown } from './moments.ts';
import { numberOf, type Occurred } from './numbers.ts';
import { NOT_YET, supplied, UNKNOWN } from './statuses.ts';

/** A fact that is kept for each of several, for one of them: its last line on or before the day. */
export function readKeyedFact(env: Env, index: number, of: Occurred): Formula {
  const { book, block, moment } = env;
  const spec = book.ir.facts[index];
  if (spec === undefined || spec.several || spec.series !== null || !isScalar(spec.type.kind)) {
    throw new NotHeld(
      `it rests on ${spec?.name ?? 'a fact'}, of which one cell a day holds no value`,
    );
  }
  if (moment.kind === 'never')
    throw new NotHeld(`it reads ${spec.name} once for each event as of the date in question`);
  book.areas.add(`fact ${index}`);
  const area = (part: string): Formula => atom({ kind: 'area', area: `fact ${index} ${part}` });
  const number = cellOf(env, numberOf(env, of), '0');
  const about = { title: spec.name, format: numberFormat(spec.type) };
  const key = `fact ${index} of ${keyOf(number)} ${momentKey(env)}`;
  const cell = block.slot(key, about, () => {
    const day = operand(dayOf(env), 'atom');
    const line = cellOf(
      env,
      write`_xlfn.MAXIFS(${area('lines')},${area('keys')},${number},${area('dates')},"<="&${day})`,
      '0',
    );
    const value = write`IF(${line}=0,${UNKNOWN},${supplied(write`INDEX(${area('values')},${line})`, spec.type.kind)})`;
    return seen(env, of, write`IF(ISERROR(${number}),${number},${value})`);
  });
  return { ...cell, isPlain: true };
}

/** Nothing is known for an event that has not happened yet, nor of a day that has not come. */
function seen(env: Env, of: Occurred, read: Formula): Formula {
  const { book } = env;
  const day = operand(dayOf(env), 'sum');
  const known = onceKnown(env, day, read);
  if (book.ir.events[of.event]?.source.kind === 'row') return known;
  const date = dateOfEvent(env, numberOf(env, of));
  return write`IF(${date}>${day},${NOT_YET},${known})`;
}

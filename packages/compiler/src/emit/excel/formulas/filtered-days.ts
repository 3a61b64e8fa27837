import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, keyOf, ownSlot, write } from './formula.ts';
import { eachOf, lookingAt, seenFromRow } from './nests.ts';
import { readsFacts } from './reads-facts.ts';

/** The condition that days of a calendar must meet besides; null where all of its base count. */
export function conditionOf(
  { book }: Pick<Env, 'book'>,
  index: number,
): Env['book']['ir']['calendars'][number]['condition'] {
  return book.ir.calendars[index]?.condition ?? null;
}

/** Whether a day meets the condition of its calendar, as it stood at that day's close. */
export function meetsCondition(env: Env, index: number, day: Formula): Formula {
  const condition = conditionOf(env, index);
  if (condition === null) return atom('TRUE');
  const { kind } = onceForEach(env, index).moment;
  const moment = { kind: kind === 'ahead' ? 'ahead' : 'on', day } as const;
  return env.book.express({ ...env, moment, locals: new Map() }, condition);
}

/**
 * Where days are counted once for each event, whatever the day on which that is asked: as of a day to come,
 * for then nothing is read that may change.
 */
function onceForEach(env: Env, index: number): Env {
  const condition = conditionOf(env, index);
  if (env.moment.kind !== 'never' || condition === null) return env;
  if (readsFacts(env.book.ir, [condition]))
    throw new NotHeld('it counts days on which a condition holds once for each event');
  return { ...env, moment: { kind: 'ahead', day: atom({ kind: 'fixed', what: 'date' }) } };
}

/** A day that is found in rows, and whether it is known of each row whether it counts. */
interface FilteredDay {
  readonly found: Formula;
  readonly isTold: Formula;
}

/** So many more days of the base are looked at than are counted, where not each of them is a day of the calendar. */
export const BESIDES = 30;

/** The rows of days that are looked at. */
const ROW = atom({ kind: 'fixed', what: 'row' });

/**
 * The day so many days of a calendar after another, or before it where the count is negative, where not all
 * days of its base count: days are counted in rows until there are enough.
 */
export function filteredDay(
  env: Env,
  index: number,
  {
    day,
    count,
    base,
  }: {
    readonly day: Formula;
    readonly count: number;
    /** The day of the base so many days from there. */
    readonly base: (from: Formula, count: Formula) => Formula;
  },
): FilteredDay {
  const name = env.book.ir.calendars[index]?.name ?? 'day';
  const title = `${name} ${count < 0 ? 'before' : 'after'}`;
  const rows = { kind: 'days', count: Math.abs(count) + BESIDES } as const;
  const { nest, env: at } = lookingAt(onceForEach(env, index), rows, title);
  const from = seenFromRow(at, day);
  const key = `${index} ${keyOf(from)}`;
  const about = { title: name, format: 'yyyy-mm-dd' };
  const each = nest.block.slot(`candidate ${key}`, about, () =>
    base(from, count < 0 ? write`-${ROW}` : ROW),
  );
  const counted = `counted ${key}`;
  if (nest.block.find(counted) === undefined) {
    const before = atom({ kind: 'previous', slot: nest.block.reserve(counted) });
    const meets = meetsCondition(at, index, each);
    nest.block.fill(
      counted,
      { title: `${name}, counted`, format: '0' },
      write`IF(${ROW}=1,0,${before})+IF(${meets},1,0)`,
    );
  }
  const column = atom({
    kind: 'each',
    nest: nest.key,
    slot: nest.block.find(counted) ?? ownSlot(each),
  });
  return {
    found: write`INDEX(${eachOf(nest, each)},MATCH(${String(Math.abs(count))},${column},0))`,
    isTold: write`ISNUMBER(INDEX(${column},${String(rows.count)}))`,
  };
}

import type { Ir } from '../../../ir/ir.ts';
import { NotHeld } from '../not-held.ts';

/**
 * A line of the Timeline stands at a key, which is its day times this, and what the line is times
 * `PHASE`, and its number in it: lines are in order of their keys.
 */
export const DAY = '1E8';
export const PHASE = '1E6';

/** After every key. */
export const NEVER_KEY = '9E14';

/**
 * In what order a day goes: the first of history, what takes effect before opening, the one duties of obligations that
 * fall due or become late, lateness, dates of schedules, what takes effect then, reports.
 */
export const BEGIN = 5;
export const OPENING = 10;
export const DUE = 15;
export const LAPSE = 16;
export const LATE = 20;
export const DATES = 30;
export const EFFECT = 40;
export const EVENT = 50;

/** The first of what is decided at the close. */
const CLOSES = 60;

/** What is no day's any more. */
const END = 100;

/** Where in a day it is decided at the close whether an event came about: those that others rest on come first. */
export function phaseOfClose(ir: Ir, event: number): number {
  const order = closesOf(ir).findIndex(({ events }) => events.includes(event));
  if (order < 0 || CLOSES + order >= END)
    throw new NotHeld('more is decided at the close of a day than the Timeline has room for');
  return CLOSES + order;
}

/** Events that are decided together: those of one stratum that a condition brings about, and each that follows others. */
function closesOf({ events }: Ir): readonly { readonly events: readonly number[] }[] {
  const made = [...events.entries()].flatMap(([event, { source }]) =>
    source.kind === 'when' || source.kind === 'after each'
      ? [{ event, stratum: source.stratum, isAlone: source.kind === 'after each' }]
      : [],
  );
  const strata = [...new Set(made.map(({ stratum }) => stratum))].sort((a, b) => a - b);
  return strata.flatMap((stratum) => {
    const own = made.filter((each) => each.stratum === stratum);
    const together = own.filter(({ isAlone }) => !isAlone).map(({ event }) => event);
    const alone = own.filter(({ isAlone }) => isAlone).map(({ event }) => ({ events: [event] }));
    return together.length === 0 ? alone : [{ events: together }, ...alone];
  });
}

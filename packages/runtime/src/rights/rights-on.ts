import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { givenFor, standsOf } from './judge-use.ts';
import { closesOn, isOpen, opensOn, type RightInForce } from './right-days.ts';

/**
 * How a right stands at the close of a day. `suspended`: it could be used but for its `while`; `used`
 * and `lapsed`: it has closed, with or without having been used; `unknown`: see `because`.
 */
export type RightStatus = 'not yet open' | 'open' | 'suspended' | 'used' | 'lapsed' | 'unknown';

/** A right as it stands at the close of a day. */
export interface RightEntry {
  /** The index of its declaration. */
  readonly right: number;
  /** What it is given for; null where it stands by itself. */
  readonly key: Occurrence | null;
  /** The first day on which it may be used, or why there is none; null where it is open from the start. */
  readonly opens: Value | null;
  /** The last day on which it may be used, or why there is none; null where nothing closes it. */
  readonly closes: Value | null;
  readonly status: RightStatus;
  /** Why the status is not known; null where it is. */
  readonly because: Missing | null;
  /** The uses that it admitted so far. */
  readonly uses: readonly Occurrence[];
}

/** Every right that the contract gives, as it stands at a moment. */
export function rightsOn(run: Run, moment: Moment): readonly RightEntry[] {
  return run.program.rights.flatMap((spec, index) =>
    givenFor(run, spec, moment).map(({ key, doubt }) => {
      const right = { run, spec, key, moment };
      const [opens, closes] = [opensOn(right), closesOn(right)];
      const uses = run.rightUses
        .filter((use) => use.right === index && use.key === key && use.doubt === null)
        .map(({ occurrence }) => occurrence)
        .filter(({ day, sequence }) => moment.sees(day, sequence));
      const found = doubt ?? statusOf(right, { opens, closes, isUsed: uses.length > 0 });
      const status = found instanceof Missing ? ('unknown' as const) : found;
      const because = found instanceof Missing ? found : null;
      return { right: index, key, opens, closes, status, because, uses };
    }),
  );
}

interface Standing {
  readonly opens: Value | null;
  readonly closes: Value | null;
  readonly isUsed: boolean;
}

function statusOf(
  right: RightInForce,
  { opens, closes, isUsed }: Standing,
): Exclude<RightStatus, 'unknown'> | Missing {
  const { day } = right.moment;
  // What has closed stays so, whenever it opened.
  if (typeof closes === 'number' && day > closes) return isUsed ? 'used' : 'lapsed';
  if (opens instanceof Missing) return isOpen(opens) ? 'not yet open' : opens;
  if (typeof opens === 'number' && day < opens) return 'not yet open';
  if (closes instanceof Missing && !isOpen(closes)) return closes;
  const stands = standsOf(right);
  if (stands instanceof Missing) return stands;
  return stands === false ? 'suspended' : 'open';
}

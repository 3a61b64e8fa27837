/**
 * Why there is no value. `not yet`: an event that has not happened; `none`: recorded as absent;
 * `unknown`: nobody supplied it; `impossible`: no value can exist.
 */
export type MissingKind = 'not yet' | 'none' | 'unknown' | 'impossible';

/** More reasons than this are counted, not listed. */
const MAX_REASONS = 40;

/** The absence of a value, with what it waits for or why it cannot be. */
export class Missing {
  readonly kind: MissingKind;
  readonly reasons: readonly string[];

  constructor(kind: MissingKind, reasons: readonly string[]) {
    this.kind = kind;
    this.reasons = reasons;
  }
}

export function unknown(reason: string): Missing {
  return new Missing('unknown', [reason]);
}

export function impossible(reason: string): Missing {
  return new Missing('impossible', [reason]);
}

export function none(reason: string): Missing {
  return new Missing('none', [reason]);
}

export function notYet(reason: string): Missing {
  return new Missing('not yet', [reason]);
}

/**
 * Which absence stands when two operands lack a value. Only `unknown` can be mended by more inputs,
 * so whatever outlasts every input comes before it, and what may become anything comes before what
 * more inputs leave as it is.
 */
const RANK: Readonly<Record<MissingKind, number>> = {
  impossible: 3,
  unknown: 2,
  none: 1,
  'not yet': 0,
};

/**
 * The absence of a verdict that either of two could still settle: an unknown one may yet decide it,
 * whatever the other lacks, so it stands before all others.
 */
export function undecided(sofar: Missing | null, next: Missing): Missing {
  if (sofar === null) return next;
  if (sofar.kind === 'unknown' && next.kind !== 'unknown') return sofar;
  if (next.kind === 'unknown' && sofar.kind !== 'unknown') return next;
  return mergeMissing(sofar, next);
}

/** The absence of a result that needs both of two operands that have none. */
export function mergeMissing(left: Missing, right: Missing): Missing {
  if (left === right) return left;
  const difference = RANK[left.kind] - RANK[right.kind];
  if (difference > 0) return left;
  if (difference < 0) return right;
  const added = right.reasons.filter((reason) => !left.reasons.includes(reason));
  if (added.length === 0 || left.reasons.length >= MAX_REASONS) return left;
  return new Missing(left.kind, [...left.reasons, ...added].slice(0, MAX_REASONS));
}

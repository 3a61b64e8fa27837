import type { Trace } from '../derivation/trace.ts';
import type { RuleSpec, WriteSpec } from '../program/program.ts';
import type { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Happening } from './judge.ts';

/** A rule that an occurrence set off. */
export interface Effect {
  readonly rule: RuleSpec<Code>;
  readonly occurrence: Occurrence;
  /** When the event found the contract: each time that it was told, while an effect of one in doubt waits. */
  readonly found: Pick<Happening, 'day' | 'sequence'>[];
  /** Why the day on which it takes effect is not known or cannot be; null where it is known. */
  readonly undated: Missing | null;
}

/** A write whose value is worked out and that waits for the others of its event. */
export interface PendingWrite {
  readonly effect: Effect;
  readonly write: WriteSpec<Code>;
  /** The occurrence whose copy of a keyed state is written; null for an unkeyed one. */
  readonly key: Occurrence | null;
  readonly value: Value;
  /** Why it is not known whether the write is made at all; null where it is. */
  readonly doubt: Missing | null;
  readonly trace: Trace | null;
}

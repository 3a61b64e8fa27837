import { isEqual } from '../arithmetic/comparisons.ts';
import { or } from '../arithmetic/logic.ts';
import type { Value } from '../value/value.ts';

/** A member as a constant, or as something to work out only where no earlier member has decided. */
export type Member = string | (() => Value);

/** `X is either A or B`, as a generated evaluator writes it: yes as soon as one member is the same. */
export function isEither(value: Value, members: readonly Member[]): Value {
  return members.reduce<Value>(
    (sofar, member) =>
      or(sofar, () => isEqual(value, typeof member === 'string' ? member : member())),
    false,
  );
}

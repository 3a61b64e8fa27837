import type { Ir } from '../../ir/ir.ts';
import { NotCovered, type Wanted, writeParts } from './parts.ts';

/** A term that direct code does not cover, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: NotCovered;
}

/** The terms of a contract that direct code covers, and those that it leaves out. */
export interface Coverage {
  readonly wanted: Wanted;
  readonly leftOut: readonly LeftOut[];
}

/** Tries every term of its own (none that is kept for each of several) by itself. */
export function coveredTerms(ir: Ir): Coverage {
  const leftOut: LeftOut[] = [];
  const isCovered = (name: string, wanted: Wanted): boolean => {
    try {
      writeParts(ir, wanted, 'exact');
      return true;
    } catch (error) {
      if (!(error instanceof NotCovered)) throw error;
      leftOut.push({ name, reason: error });
      return false;
    }
  };
  const definitions = ir.definitions.flatMap(({ name, keyedBy, type }, at) =>
    keyedBy === null && type.kind !== 'occurrence' && isCovered(name, { definitions: [at], states: [] })
      ? [at]
      : [],
  );
  const states = ir.states.flatMap(({ name, keyedBy }, at) =>
    keyedBy === null && isCovered(name, { definitions: [], states: [at] }) ? [at] : [],
  );
  return { wanted: { definitions, states }, leftOut };
}

import type { Ir } from '../../ir/ir.ts';
import { NotCovered } from './named-part.ts';
import { type Wanted, writeParts } from './parts.ts';

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

/** Tries every term by itself, or those that are named; none that is kept for each of several. */
export function coveredTerms(ir: Ir, named: readonly string[] = []): Coverage {
  const leftOut: LeftOut[] = [];
  const isCovered = (name: string, wanted: Wanted): boolean => {
    if (named.length > 0 && !named.includes(name)) return false;
    try {
      writeParts(ir, wanted, 'exact');
      return true;
    } catch (error) {
      if (!(error instanceof NotCovered)) throw error;
      leftOut.push({ name, reason: error });
      return false;
    }
  };
  const definitions = [...ir.definitions.entries()]
    .filter(([, { keyedBy, type }]) => keyedBy === null && type.kind !== 'occurrence')
    .filter(([at, { name }]) => isCovered(name, { definitions: [at], states: [] }))
    .map(([at]) => at);
  const states = [...ir.states.entries()]
    .filter(([, { keyedBy }]) => keyedBy === null)
    .filter(([at, { name }]) => isCovered(name, { definitions: [], states: [at] }))
    .map(([at]) => at);
  return { wanted: { definitions, states }, leftOut };
}

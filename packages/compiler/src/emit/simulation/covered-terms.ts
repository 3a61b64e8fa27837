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

/** Tries all terms together, or those that are named, and each by itself where that fails; none that is kept for each of several. */
export function coveredTerms(ir: Ir, named: readonly string[] = []): Coverage {
  const isAsked = ({ name }: { readonly name: string }): boolean =>
    named.length === 0 || named.includes(name);
  const definitions = [...ir.definitions.entries()]
    .filter(([, { keyedBy, type }]) => keyedBy === null && type.kind !== 'occurrence')
    .filter(([, spec]) => isAsked(spec));
  const states = [...ir.states.entries()]
    .filter(([, { keyedBy }]) => keyedBy === null)
    .filter(([, spec]) => isAsked(spec));
  const all = { definitions: definitions.map(placeOf), states: states.map(placeOf) };
  if (reasonAgainst(ir, all) === null) return { wanted: all, leftOut: [] };
  const leftOut: LeftOut[] = [];
  const isCovered = (name: string, wanted: Wanted): boolean => {
    const reason = reasonAgainst(ir, wanted);
    if (reason !== null) leftOut.push({ name, reason });
    return reason === null;
  };
  const wanted = {
    definitions: definitions
      .filter(([at, { name }]) => isCovered(name, { definitions: [at], states: [] }))
      .map(placeOf),
    states: states
      .filter(([at, { name }]) => isCovered(name, { definitions: [], states: [at] }))
      .map(placeOf),
  };
  return { wanted, leftOut };
}

function placeOf([at]: readonly [number, unknown]): number {
  return at;
}

/** The first construct that direct code does not cover of what terms rest on; null where it covers all. */
function reasonAgainst(ir: Ir, wanted: Wanted): NotCovered | null {
  try {
    writeParts(ir, wanted, 'exact');
    return null;
  } catch (error) {
    if (error instanceof NotCovered) return error;
    throw error;
  }
}

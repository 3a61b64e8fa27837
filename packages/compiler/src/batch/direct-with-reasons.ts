import {
  type Code,
  type Day,
  type ExecutableProgram,
  type Frame,
  type Inputs,
  Missing,
  Snapshot,
  type Value,
} from '@termsheet/runtime';
import { Timeline } from '@termsheet/runtime/simulation/timed';
import { compileDirect } from '../emit/simulation/make-direct.ts';
import { type Wanted, writePartsInTime } from '../emit/simulation/parts.ts';
import type { Parts } from '../emit/simulation/written-parts.ts';
import { neededOf } from '../emit/simulation/timed/needed-program.ts';
import { makeCode } from '../evaluator/expressions.ts';
import { makeExecutable } from '../evaluator/make-executable.ts';
import type { IrExpression } from '../ir/expression.ts';
import type { Ir } from '../ir/ir.ts';
import { mapProgram } from '../ir/map-program.ts';
import type { Given } from './plain-terms.ts';

/** Terms as of the close of a day, and the history that they were read of. */
export interface Read extends Given {
  /** Asks the engine of the same history, which says why there is no value. */
  ask<Result>(question: (snapshot: Snapshot) => Result): Result;
}

/**
 * Replays inputs through a day and reads the wanted terms, each with what it is asked for; null where the history cannot
 * be replayed so far, which the engine words by itself.
 */
export type DirectWithReasons = (
  inputs: Inputs,
  on: Day,
  given: readonly (Value | null)[],
) => Read | null;

/**
 * Direct code on the engine's timeline, whose history is the engine's own to the last word: where direct code has no
 * value, the engine works out the very expression as it always does, and says why. So whoever lacks a value can
 * ask the engine of the history in hand, and nothing is replayed twice.
 *
 * @throws NotCovered for a construct that direct code does not cover.
 */
export function makeDirectWithReasons(
  ir: Ir,
  { needed, wanted }: { readonly needed: Wanted | 'all'; readonly wanted: Wanted },
): DirectWithReasons {
  const parts = writePartsInTime(ir, needed);
  let program: ExecutableProgram | null = null;
  let replayed: Pick<Timeline, 'run'> | null = null;
  class Replaying extends Timeline {
    constructor(...[own, ...how]: ConstructorParameters<typeof Timeline>) {
      super(program ?? own, ...how);
    }

    override advance(through: Day): Missing | null {
      const failure = super.advance(through);
      replayed = failure === null ? { run: this.run } : null;
      return failure;
    }
  }
  const direct = compileDirect(ir, { wanted, parts, timeline: Replaying });
  program = programOf(ir, parts, direct.codes);
  return (inputs, on, given) => {
    const values = direct.evaluate(direct.prepare(inputs), on, given);
    if (replayed === null) return null;
    const { run } = replayed;
    return {
      values,
      rulesOfStates: direct.rulesOfStates(on),
      ask: (question) => run.withoutLasting(() => question(new Snapshot(run, on, null))),
    };
  };
}

/** What the timeline replays: of the contract what is needed, and all terms as the engine works them out. */
function programOf(ir: Ir, { shared, codes }: Parts, direct: readonly Code[]): ExecutableProgram {
  const own = makeExecutable(ir);
  const { ambiguities, definitions, systems, covenants, checks, sites } = own;
  const needed = neededOf(ir, shared.needs);
  const events = needed.events.map((spec, at) => ({
    ...spec,
    receipt: ir.events[at]?.receipt ?? null,
  }));
  const places = new Map([...codes.keys()].map((node, at): [IrExpression, number] => [node, at]));
  const replayed = mapProgram({ ...needed, events }, (node) => {
    const quick = direct[places.get(node) ?? -1];
    return quick === undefined ? makeCode(node) : sayWhy(quick, makeCode(node));
  });
  const terms = { ambiguities, definitions, systems, covenants, checks, sites };
  return { ...own, ...replayed, ...terms };
}

/** Direct code, and in the engine's words why it has no value. */
function sayWhy(direct: Code, own: Code): Code {
  return (frame: Frame) => {
    const value = direct(frame);
    return hasAll(value) ? value : frame.run.withoutLasting(() => own(frame));
  };
}

function hasAll(value: Value): boolean {
  if (Array.isArray(value)) return value.every(hasAll);
  return !(value instanceof Missing);
}

import { Trace } from '../derivation/trace.ts';
import { Exact } from '../exact/exact.ts';
import type { ObligationSpec, SatisfactionSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { doneOnce, type Part, type Sharing, shareOut } from './discharge.ts';
import type { Duty } from './duty.ts';
import { isMeasured } from './settling.ts';

/** An event that satisfies duties, taken in: what it found open, and how much it does of it. */
export interface Satisfying {
  readonly obligation: number;
  readonly by: Occurrence;
  readonly duties: readonly Duty[];
  /** Null where it does all that is owed. */
  readonly extent: Value | null;
  readonly trace: Trace | null;
}

/** Which events satisfy the duties of which obligations. */
export class Satisfactions {
  readonly #run: Run;
  readonly #byEvent: (readonly [number, SatisfactionSpec<Code>])[][];

  constructor(run: Run) {
    this.#run = run;
    this.#byEvent = run.program.events.map(() => []);
    for (const [index, { satisfied }] of run.program.obligations.entries()) {
      for (const spec of satisfied) this.#byEvent[spec.event]?.push([index, spec]);
    }
  }

  /**
   * Takes in an event: the duties that it found open and owing, and how much of them it satisfies in
   * the state in which it found the contract. What is not owed yet is not satisfied.
   */
  prepare(by: Occurrence, moment: Moment): readonly Satisfying[] {
    return (this.#byEvent[by.event] ?? []).flatMap(([obligation, satisfaction]) => {
      const spec = this.#run.program.obligations[obligation];
      if (spec === undefined) return [];
      const duties = [...this.#run.duties.openOf(obligation)].filter(
        ({ owed }) => owed !== null || !isMeasured(spec),
      );
      if (duties.length === 0) return [];
      return [{ obligation, by, duties, ...this.#workOut(spec, satisfaction, { by, moment }) }];
    });
  }

  #workOut(
    spec: ObligationSpec<Code>,
    { event, extent }: SatisfactionSpec<Code>,
    at: { readonly by: Occurrence; readonly moment: Moment },
  ): Pick<Satisfying, 'extent' | 'trace'> {
    const { program, recording } = this.#run;
    const { moment } = at;
    const trace =
      recording === 'values'
        ? null
        : new Trace({
            kind: 'owed',
            name: `${spec.name}, satisfied by ${program.events[event]?.name ?? ''}`,
            body: extent?.site ?? null,
            clause: spec.clause,
            day: moment.day,
          });
    if (extent === null) return { extent: null, trace };
    const frame = new Frame(this.#run, moment, [at.by], trace);
    const value = guard(this.#run, { name: spec.name, site: extent.site }, () =>
      extent.value(frame),
    );
    if (trace !== null) trace.value = value;
    return { extent: value, trace };
  }
}

/**
 * What an event does of the duties that it satisfies, the oldest first; nothing where its extent is no
 * more than zero. Where the extent is not known, each of them may be satisfied.
 */
export function partsSatisfied(
  spec: ObligationSpec<Code>,
  { duties, extent }: Satisfying,
  at: Sharing,
): readonly Part[] {
  const open = duties.filter((duty) => duty.isOpen);
  if (!isMeasured(spec)) return doneOnce(open).parts;
  if (extent instanceof Exact && extent.sign() <= 0) return [];
  if (extent instanceof Missing)
    return open.map((duty) => ({ duty, amount: extent, completes: false }));
  return shareOut(open, extent, at).parts;
}

import { lesser } from '../arithmetic/quantities.ts';
import { Trace } from '../derivation/trace.ts';
import { Exact } from '../exact/exact.ts';
import type { ObligationSpec, SatisfactionSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guardCode } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { unpaidOf } from './amounts.ts';
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

/** An event as it found the contract. */
interface Found {
  readonly by: Occurrence;
  readonly moment: Moment;
}

/**
 * Takes in an event: the duties that it found open and owing, and how much of them it satisfies in the state in
 * which it found the contract. What is not owed yet is not satisfied; null where nothing is.
 */
export function prepareToSatisfy(
  run: Run,
  of: { readonly obligation: number; readonly satisfaction: SatisfactionSpec<Code> },
  found: Found,
): Satisfying | null {
  const { obligation, satisfaction } = of;
  const spec = run.program.obligations[obligation];
  if (spec === undefined) return null;
  const duties = [...run.duties.openOf(obligation)].filter(
    ({ owed }) => owed !== null || !isMeasured(spec),
  );
  if (duties.length === 0) return null;
  return { obligation, by: found.by, duties, ...workOut(run, { spec, satisfaction }, found) };
}

function workOut(
  run: Run,
  of: { readonly spec: ObligationSpec<Code>; readonly satisfaction: SatisfactionSpec<Code> },
  { by, moment }: Found,
): Pick<Satisfying, 'extent' | 'trace'> {
  const { program, recording } = run;
  const { spec } = of;
  const { event, extent } = of.satisfaction;
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
  const frame = new Frame(run, moment, [by], trace);
  const value = guardCode(frame, { name: spec.name, site: extent.site }, extent.value);
  if (trace !== null) trace.value = value;
  return { extent: value, trace };
}

/**
 * What an event does of the duties that it satisfies, the oldest first; nothing where its extent is no
 * more than zero. Where the extent is not known, or why the event may recur, each of them may be satisfied.
 */
export function partsSatisfied(
  spec: ObligationSpec<Code>,
  { duties, extent, recurs }: Satisfying & { readonly recurs: Missing | null },
  at: Sharing,
): readonly Part[] {
  const open = duties.filter((duty) => duty.isOpen);
  if (extent instanceof Exact && extent.sign() <= 0) return [];
  if (extent instanceof Missing || (recurs !== null && (extent !== null || !isMeasured(spec)))) {
    return open.map((duty, place) => {
      // What an older one leaves of it is not known.
      const share = place === 0 ? extent : (recurs ?? extent);
      const amount =
        extent === null || share === null ? null : lesser(share, unpaidOf(duty, at.moment));
      return { duty, amount, completes: false, doubt: duty.doubt };
    });
  }
  if (!isMeasured(spec)) return doneOnce(open, at).parts;
  return shareOut(open, extent, at).parts;
}

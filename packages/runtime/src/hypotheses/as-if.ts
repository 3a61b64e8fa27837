import type { Trace } from '../derivation/trace.ts';
import type { AssumptionSpec } from '../program/program.ts';
import { checkDomain } from '../timeline/check-domain.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { Moment } from '../timeline/moment.ts';
import { MAX_HYPOTHESES } from '../timeline/limits.ts';
import type { Run } from '../timeline/run.ts';
import { impossible } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { type Assumption, Assumptions } from './assumptions.ts';

/** `X as if Y is V and Z is W`. */
export interface AsIf {
  readonly site: number;
  readonly operand: Code;
  readonly assumptions: readonly AssumptionSpec<Code>[];
}

/**
 * The operand at the same moment, with some terms taken to be something else wherever it reads them,
 * on whatever day. History is not run again: states keep what the events made of them.
 */
export function asIf(frame: Frame, spec: AsIf): Value {
  const step = { ...frame.step('hypothesis', null), body: spec.site };
  return frame.within(spec.site, step, () => {
    if ((frame.moment.assumptions?.depth ?? 0) >= MAX_HYPOTHESES) return impossible(TOO_DEEP);
    const own = spec.assumptions.map((assumption) => workOut(frame, assumption));
    return spec.operand(frame.at(supposing(frame, spec.site, own)));
  });
}

const TOO_DEEP = `more than ${MAX_HYPOTHESES} \`as if\` stand in one another, through the terms that they read`;

const LISTS = {
  blank: 'blanks',
  fact: 'facts',
  state: 'states',
  definition: 'definitions',
  ambiguity: 'ambiguities',
  reading: 'ambiguities',
} as const;

/** What is assumed is read as things are, outside the hypothesis. */
function workOut(frame: Frame, spec: AssumptionSpec<Code>): Assumption {
  const { term, index, site } = spec;
  const { program } = frame.run;
  const name = program[LISTS[term]][index]?.name ?? '';
  let trace: Trace | null = null;
  const value = frame.within(site, { ...frame.step('assumption', null), name, body: site }, () => {
    trace = frame.trace;
    return valueOf(frame, spec);
  });
  return { term, index, input: null, value, trace };
}

/** A state cannot be taken to be what no rule could make it. */
function valueOf(frame: Frame, spec: AssumptionSpec<Code>): Value {
  if (spec.term === 'reading') return spec.label;
  const value = spec.value(frame);
  const state = spec.term === 'state' ? frame.run.program.states[spec.index] : undefined;
  return state === undefined ? value : checkDomain(state, value);
}

/**
 * The frame's moment as it would be: a world of its own, in which nothing that was worked out in
 * this one is remembered. It is kept, so that the days of a window that assume the same share it.
 */
function supposing(frame: Frame, site: number, own: readonly Assumption[]): Moment {
  const { moment, run } = frame;
  const { horizon } = moment;
  let there = horizon.hypotheses.get(site);
  if (there?.assumptions?.assumes(own) === true) {
    showOnce(frame, there.assumptions, own);
  } else {
    run.limits.spend('hypothesis', null);
    there = horizonAssuming(moment, own);
    horizon.hypotheses.set(site, there);
  }
  return momentIn(run, moment, there);
}

/** What is remembered there cites the steps that showed the assumptions first; so does this one. */
function showOnce({ trace }: Frame, shown: Assumptions, own: readonly Assumption[]): void {
  trace?.references.forEach((reference, place, all) => {
    all[place] = { ...reference, trace: shown.stepFor(own, reference.trace) };
  });
}

/** A moment's horizon as it would be. */
export function horizonAssuming({ horizon }: Moment, own: readonly Assumption[]): Moment {
  const assumptions = new Assumptions(horizon.assumptions, own);
  return new Moment(horizon.day, horizon.sequence, { assumptions });
}

/** The same moment, seen from another horizon of the same day. */
export function momentIn(run: Run, moment: Moment, horizon: Moment): Moment {
  if (moment === moment.horizon) return horizon;
  return run.momentOf(moment, horizon);
}

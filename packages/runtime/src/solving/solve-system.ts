import { Trace } from '../derivation/trace.ts';
import { horizonAssuming, momentIn } from '../hypotheses/as-if.ts';
import type { Assumption } from '../hypotheses/assumptions.ts';
import { Exact } from '../exact/exact.ts';
import { isSymbolic } from '../monotone/is-symbolic.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { SystemSpec } from '../program/program.ts';
import { firstMissing } from '../series/statistics.ts';
import type { AskedUnknown, Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import { Missing } from '../value/missing.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import { describeEquation } from './describe-equation.ts';
import type { Found } from './equations.ts';
import type { OpenRange } from './real-roots.ts';
import { explainRefusal } from './explain-refusal.ts';
import { solveOne } from './solve-one.ts';
import { solveSeveral } from './solve-several.ts';

/** Formulas of polynomials take so many times the work of formulas of figures, for each unknown. */
const STEPS_OF_FORMULA = 30;

/** What came of solving a system at one moment, for one key or argument. */
export interface Solution {
  readonly input: Value | null;
  readonly found: Found;
}

/**
 * The one figure for a definition that includes itself, with the others of its system: exactly, and
 * shown to be the only one. Refused with the reason where there is none, more than one, or where
 * nobody can tell. The frame is that of the definition.
 */
export function solveSystem(frame: Frame, asked: AskedUnknown): Value {
  const spec = frame.run.program.systems[asked.system];
  if (spec === undefined) return Opaque.INSTANCE;
  const system = { ...asked, spec };
  const found = recall(frame, system);
  const value = settle(frame, system, found);
  if (frame.trace !== null && !isSymbolic(value)) record(frame, system, { found, value });
  return value;
}

interface System extends AskedUnknown {
  readonly spec: SystemSpec<Code>;
}

function recall(frame: Frame, system: System): Found {
  const { solutions } = frame.moment;
  const known = solutions.get(system.system);
  if (known !== undefined && isSameInput(known.input, system.input)) return known.found;
  // Only the solution belongs in a derivation, not the figures that were tried.
  const found = solve(frame.withLocals(frame.locals, null), system);
  solutions.set(system.system, { input: system.input, found });
  return found;
}

function isSameInput(left: Value | null, right: Value | null): boolean {
  return left === right || (left !== null && right !== null && isSameValue(left, right));
}

function solve(frame: Frame, system: System): Found {
  const { spec } = system;
  const range = rangeOf(frame, spec);
  if (range instanceof Missing) return { kind: 'missing', missing: range };
  if (range instanceof Opaque) return { kind: 'open' };
  const equations = (values: readonly Value[]): readonly Value[] => {
    const unknowns = values.map((value) => ({ value, trace: null }));
    const there = assuming(frame, system, unknowns);
    return spec.unknowns.map((unknown) => definitionAt(there, unknown, spec.unknowns.length));
  };
  if (spec.unknowns.length > 1) return solveSeveral(equations, spec.unknowns.length);
  return solveOne(equations, range);
}

/** Where the first unknown is sought. */
function rangeOf(frame: Frame, { range }: SystemSpec<Code>): OpenRange | Missing | Opaque {
  if (range === null) return { low: null, high: null };
  const outside = frame.withLocals([], null);
  const [low, high] = [range.from(outside), range.to(outside)];
  const missing = firstMissing([low, high]);
  if (missing !== null) return missing;
  if (!(low instanceof Exact && high instanceof Exact)) return Opaque.INSTANCE;
  return { low, high };
}

/** What an unknown's definition gives, as it stands. */
function definitionAt(frame: Frame, unknown: number, unknowns: number): Value {
  const spec = frame.run.program.definitions[unknown];
  if (spec === undefined) return Opaque.INSTANCE;
  frame.run.limits.spend('candidate', spec.site, STEPS_OF_FORMULA * unknowns);
  return guard(frame.run, spec, () => spec.body(frame));
}

/** The frame in which the unknowns are taken to be these figures. */
function assuming(
  frame: Frame,
  { spec, input }: System,
  unknowns: readonly Pick<Assumption, 'value' | 'trace'>[],
): Frame {
  const { definitions } = frame.run.program;
  const own = unknowns.map((each, place): Assumption => {
    const index = spec.unknowns[place] ?? 0;
    const isPlain = definitions[index]?.keyedBy === null && definitions[index]?.parameter === null;
    return { term: 'definition', index, input: isPlain ? null : input, ...each };
  });
  const horizon = horizonAssuming(frame.moment, own);
  return frame.at(momentIn(frame.run, frame.moment, horizon));
}

function settle(frame: Frame, system: System, found: Found): Value {
  const { spec, index, input } = system;
  if (found.kind === 'one') {
    return found.figures[spec.unknowns.indexOf(index)] ?? Opaque.INSTANCE;
  }
  // What an outer search still looks for makes this open too: the search then tries figures.
  const isWithinSearch = frame.moment.assumptions?.restOnSearch() === true || isSymbolic(input);
  if (isWithinSearch && (found.kind === 'open' || found.kind === 'not shown')) {
    return Opaque.INSTANCE;
  }
  return explainRefusal(frame.run.program, spec, found);
}

/** Puts the solution back into the definition, so that the derivation shows that it satisfies it. */
function record(
  frame: Frame,
  system: System,
  { found, value }: { readonly found: Found; readonly value: Value },
): void {
  const { trace, run } = frame;
  const { spec, index } = system;
  if (trace === null) return;
  const figures = found.kind === 'one' ? found.figures : spec.unknowns.map(() => value);
  const unknowns = spec.unknowns.map((unknown, place) => {
    const name = run.program.definitions[unknown]?.name ?? '';
    const solution = new Trace({ ...frame.step('solution', spec.clause), name });
    solution.value = figures[place] ?? value;
    return { value: solution.value, trace: solution };
  });
  trace.note = describeEquation(run.program, spec, found);
  definitionAt(assuming(frame, system, unknowns), index, 1);
}

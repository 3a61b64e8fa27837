import type { Day } from '../dates/day.ts';
import { Trace, type TraceReference, type TraceStep } from '../derivation/trace.ts';
import type { Assumption } from '../hypotheses/assumptions.ts';
import { Missing } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Moment } from './moment.ts';
import { readAmbiguity, readDefinition, readState } from './read-terms.ts';
import { readFact } from '../series/read-fact.ts';
import type { Run } from './run.ts';

/**
 * Where and when an expression is read: the run, the moment, the values of local names, and the
 * step of a derivation that is being recorded (null when none was asked for).
 */
export class Frame {
  readonly run: Run;
  readonly locals: Value[];
  trace: Trace | null;
  readonly #moment: Moment;

  constructor(run: Run, moment: Moment, locals: Value[], trace: Trace | null) {
    this.run = run;
    this.#moment = moment;
    this.locals = locals;
    this.trace = trace;
  }

  /** The point of history at which it is read. */
  get moment(): Moment {
    return this.#moment;
  }

  /** What terms gave here. */
  get remembered(): Pick<Moment, 'definitions' | 'readings'> {
    return this.#moment;
  }

  /** The date in question. */
  get day(): Day {
    return this.moment.day;
  }

  /** The same place at another moment; local names keep their values. */
  at(moment: Moment): Frame {
    return new Frame(this.run, moment, this.locals, this.trace);
  }

  /** The same moment with other local names, recorded as a step of its own or not at all. */
  withLocals(locals: Value[], trace: Trace | null): Frame {
    return new Frame(this.run, this.moment, locals, trace);
  }

  local(slot: number, site: number | null = null): Value {
    const value = this.locals[slot] ?? new Missing('unknown', ['a name that nothing stands for']);
    if (this.trace !== null && site !== null)
      this.note(site, { ...this.step('local', null) }, value);
    return value;
  }

  dateInQuestion(site: number | null = null): Value {
    if (this.trace !== null && site !== null) {
      this.note(site, { ...this.step('date', null), name: 'the date in question' }, this.day);
    }
    return this.day;
  }

  blank(site: number | null, index: number): Value {
    const assumed = this.assumed({ term: 'blank', index, input: null }, site);
    if (assumed !== null) return assumed;
    const spec = this.run.program.blanks[index];
    const value = this.run.blank(index);
    if (this.trace !== null && spec !== undefined) {
      this.note(site, { ...this.step('blank', spec.clause), name: spec.name }, value);
    }
    return value;
  }

  fact(site: number | null, index: number, key: Value | null = null): Value {
    const assumed = this.assumed({ term: 'fact', index, input: key }, site);
    if (assumed !== null) return assumed;
    const value = readFact(this, index, key);
    const spec = this.run.program.facts[index];
    if (this.trace !== null && spec !== undefined) {
      const step = { ...this.step('fact', spec.clause), name: spec.name };
      this.note(site, step, value).occurrence = key instanceof Occurrence ? key : null;
    }
    return value;
  }

  state(site: number | null, index: number, key: Value | null = null): Value {
    return readState(this, { site, index, key });
  }

  definition(
    site: number | null,
    index: number,
    inputs: { readonly key: Value | null; readonly argument: Value | null } = NO_INPUTS,
  ): Value {
    return readDefinition(this, { site, index, key: inputs.key, argument: inputs.argument });
  }

  ambiguity(site: number | null, index: number, key: Value | null = null): Value {
    return readAmbiguity(this, { site, index, key });
  }

  /** What a hypothesis takes a term to be, recorded where it is read; null where it takes it as it is. */
  assumed(of: Pick<Assumption, 'term' | 'index' | 'input'>, site: number | null): Value | null {
    const { assumptions } = this.moment;
    if (assumptions === null) return null;
    const found = assumptions.find(of.term, of.index, of.input);
    if (found === null) return null;
    if (found.trace !== null) this.trace?.references.push({ site, trace: found.trace });
    return found.value;
  }

  /** A term that is used but never defined, or that nobody can compute. */
  undefined(site: number | null, name: string | null, reason: string): Value {
    const value = new Missing('unknown', [name === null ? reason : `${name} (${reason})`]);
    if (this.trace !== null && site !== null) {
      this.note(site, { ...this.step('undefined', null), name: name ?? 'not computable' }, value);
    }
    return value;
  }

  field(site: number | null, index: number, of: Value): Value {
    if (!(of instanceof Occurrence)) return of;
    const event = this.run.program.events[of.event];
    const value = of.fields[index] ?? new Missing('unknown', [describeField(event, index)]);
    this.trace?.references.push({ site, trace: this.run.fieldTrace(of, index, value) });
    return value;
  }

  /** The occurrence that one of a derived event follows. */
  origin(site: number | null, of: Value): Value {
    if (!(of instanceof Occurrence)) return of;
    const followed = of.of ?? new Missing('none', ['an event that it follows']);
    if (this.trace !== null && site !== null) this.note(site, this.step('local', null), followed);
    return followed;
  }

  /** One labelled item, recorded as a step of its own. */
  item(site: number, value: Code): Value {
    return this.trace === null
      ? value(this)
      : this.within(site, { ...this.step('item', null), body: site }, () => value(this));
  }

  /** A rounding, recorded with what it changed. */
  rounded(site: number, operand: Code, round: (value: Value) => Value): Value {
    if (this.trace === null) return round(operand(this));
    let before: Value = false;
    const step = { ...this.step('rounding', null), body: site };
    const after = this.within(site, step, () => {
      before = operand(this);
      return round(before);
    });
    const recorded = this.trace.references.at(-1)?.trace;
    if (recorded !== undefined) recorded.before = before;
    return after;
  }

  /** A date that was worked out, recorded where it stands. */
  dated(site: number | null, value: Value): Value {
    if (this.trace === null || site === null) return value;
    const within = this.takeWithin(site);
    const step = this.note(site, { ...this.step('date', null), body: site }, value);
    step.references.push(...within);
    step.note = this.trace.ofNextDate;
    this.trace.ofNextDate = null;
    return value;
  }

  /**
   * Takes from the step that is being recorded what it read last and what stands in the words of a
   * site: operands are worked out before the step that they are of is begun.
   */
  takeWithin(site: number): readonly TraceReference[] {
    const references = this.trace?.references ?? [];
    const { sites } = this.run.program;
    const isWithin = ({ site: place }: TraceReference): boolean => {
      let outer = place;
      // What a term was asked for stands further in.
      while (outer !== null && outer !== site) outer = sites[outer]?.parent ?? null;
      return place === null || (outer === site && place !== site);
    };
    const before = references.findLastIndex((reference) => !isWithin(reference));
    return references.splice(before + 1);
  }

  /** Records a step that was worked out already. */
  note(site: number | null, step: TraceStep, value: Value): Trace {
    const trace = new Trace(step);
    trace.value = value;
    this.trace?.references.push({ site, trace });
    return trace;
  }

  /** Another moment with local names of its own, recorded as a step of its own or not at all. */
  elsewhere(moment: Moment, locals: readonly Value[], trace: Trace | null): Frame {
    return new Frame(this.run, moment, [...locals], trace);
  }

  /** A phrase over days or rows, recorded as a step of its own where steps are recorded. */
  window(site: number, work: () => Value): Value {
    if (this.trace === null) return work();
    return this.within(site, { ...this.step('window', null), body: site }, work);
  }

  /** Records everything `work` reads as a step of its own. */
  within(site: number | null, step: TraceStep, work: () => Value): Value {
    const outer = this.trace;
    if (outer === null) return work();
    const trace = new Trace(step);
    outer.references.push({ site, trace });
    this.trace = trace;
    try {
      trace.value = work();
    } finally {
      // What throws is caught further out, where the rest of this frame may still be read.
      this.trace = outer;
    }
    return trace.value;
  }

  /** The beginnings of a step recorded here. */
  step(kind: TraceStep['kind'], clause: string | null): TraceStep {
    return { kind, name: '', body: null, clause, day: this.day };
  }
}

const NO_INPUTS = { key: null, argument: null } as const;

function describeField(
  event:
    { readonly name: string; readonly fields: readonly { readonly name: string }[] } | undefined,
  index: number,
): string {
  return `${event?.fields[index]?.name ?? 'a field'} of the ${event?.name ?? 'event'}`;
}

import {
  type Day,
  Exact,
  formatIsoDate,
  type Inputs,
  Missing,
  Occurrence,
  type Value,
} from '@termsheet/runtime';
import * as fc from 'fast-check';
import { BudgetSpent } from '../../../runtime/src/timeline/limits.ts';
import { coveredTerms } from '../../src/emit/simulation/covered-terms.ts';
import { type Direct, makeDirect } from '../../src/emit/simulation/make-direct.ts';
import type { Wanted } from '../../src/emit/simulation/parts.ts';
import { nameParts } from '../../src/emit/typescript/names/name-parts.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { InProcess } from './compare-evaluators.ts';
import { anyHistory } from './history-arbitrary.ts';
import { anyDay, anyValue } from './value-arbitrary.ts';

/** One question that both are asked: all covered terms on a day, with what they have to be asked for. */
export interface DirectQuestion {
  readonly inputs: Inputs;
  readonly day: Day;
  readonly asked: readonly (Value | null)[];
}

/** Direct code beside the engine, on exact figures. */
export class DirectLaw {
  readonly ir: Ir;
  readonly wanted: Wanted;
  readonly #direct: Direct;
  readonly #engine: InProcess;

  constructor(ir: Ir, wanted: Wanted = coveredTerms(ir).wanted) {
    this.ir = ir;
    this.wanted = wanted;
    this.#direct = makeDirect(ir, wanted, 'exact');
    this.#engine = new InProcess(ir, nameParts(ir));
  }

  /** Random histories, with a day and what terms are asked for. */
  questions(): fc.Arbitrary<DirectQuestion> {
    const history = anyHistory(this.ir, this.#engine.names);
    return fc
      .tuple(history, anyDay, this.anyAsked())
      .map(([{ engine }, day, given]) => ({ inputs: engine, day, asked: given }));
  }

  /** What terms are asked for that have a parameter. */
  anyAsked(): fc.Arbitrary<DirectQuestion['asked']> {
    return fc.tuple(...this.wanted.definitions.map((at) => anyInput(this.ir, at)));
  }

  /** What both say of each term, and which clause last changed each state. */
  ask({ inputs, day, asked }: DirectQuestion): {
    readonly given: readonly unknown[];
    readonly expected: readonly unknown[];
  } {
    const { definitions, states } = this.wanted;
    const snapshot = this.#engine.over(inputs).on(day);
    const expected = [
      ...definitions.map((at, place) => snapshot.definition(at, asked[place] ?? null)),
      ...states.map((at) => snapshot.state(at)),
    ];
    // Direct code does less work, so that it may have an answer where the engine gives up.
    if (expected.some(isGivenUp)) return { given: [], expected: [] };
    const given = this.#direct.evaluate(this.#direct.prepare(inputs), day, asked);
    const rules = this.#direct.rulesOfStates(day);
    const isThere = (place: number): boolean =>
      !(given[definitions.length + place] instanceof Missing);
    const clauses = states.map((at, place) => ({
      given: this.ir.rules[rules[place] ?? -1]?.clause ?? null,
      expected: snapshot.lastChange(at)?.clause ?? null,
    }));
    const shown = clauses.filter((_, place) => isThere(place));
    return {
      given: [...given.map(show), ...shown.map((each) => each.given)],
      expected: [...expected.map(show), ...shown.map((each) => each.expected)],
    };
  }
}

function isGivenUp(value: Value): boolean {
  return value instanceof Missing && value.reasons.includes(new BudgetSpent().message);
}

function anyInput(ir: Ir, at: number): fc.Arbitrary<Value | null> {
  const parameter = ir.definitions[at]?.parameter ?? null;
  if (parameter === null) return fc.constant(null);
  return anyValue(ir, parameter.type).map(({ engine }) => engine);
}

/** A value, or the status of one that is missing. */
function show(value: Value): unknown {
  if (value instanceof Missing) return value.kind;
  if (value instanceof Exact) return value.toString();
  if (value instanceof Occurrence) return formatIsoDate(value.day);
  return Array.isArray(value) ? value.map((each) => show(each as Value)) : value;
}

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

/** One question that both are asked: all covered terms along some days, with what they have to be asked for. */
export interface DirectQuestion {
  readonly inputs: Inputs;
  /** From the earliest to the latest. */
  readonly days: readonly Day[];
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
      .tuple(history, this.anyDays(), this.anyAsked())
      .map(([{ engine }, days, asked]) => ({ inputs: engine, days, asked }));
  }

  /** Mostly a day, and at times some that come one after another. */
  anyDays(): fc.Arbitrary<readonly Day[]> {
    return fc
      .array(anyDay, { minLength: 1, maxLength: 3, size: 'small' })
      .map((days) => days.toSorted((left, right) => left - right));
  }

  /** What terms are asked for that have a parameter. */
  anyAsked(): fc.Arbitrary<DirectQuestion['asked']> {
    return fc.tuple(...this.wanted.definitions.map((at) => anyInput(this.ir, at)));
  }

  /** What both say of each term on each day, and which clause last changed each state. */
  ask({ inputs, days, asked }: DirectQuestion): {
    readonly given: readonly unknown[];
    readonly expected: readonly unknown[];
  } {
    const { definitions, states } = this.wanted;
    const engine = this.#engine.over(inputs);
    const expected = days.map((day) => {
      const snapshot = engine.on(day);
      return [
        ...definitions.map((at, place) => snapshot.definition(at, asked[place] ?? null)),
        ...states.map((at) => snapshot.state(at)),
      ];
    });
    // Direct code does less work, so that it may have an answer where the engine gives up.
    if (expected.some((answers) => answers.some(isGivenUp))) return { given: [], expected: [] };
    const given = this.#direct.evaluateAlong(this.#direct.prepare(inputs), days, asked);
    const last = days.at(-1) ?? 0;
    const rules = this.#direct.rulesOfStates(last);
    const isThere = (place: number): boolean =>
      !(given.at(-1)?.[definitions.length + place] instanceof Missing);
    const snapshot = engine.on(last);
    const clauses = states.map((at, place) => ({
      given: this.ir.rules[rules[place] ?? -1]?.clause ?? null,
      expected: snapshot.lastChange(at)?.clause ?? null,
    }));
    const shown = clauses.filter((_, place) => isThere(place));
    return {
      given: [...given.flat().map(show), ...shown.map((each) => each.given)],
      expected: [...expected.flat().map(show), ...shown.map((each) => each.expected)],
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

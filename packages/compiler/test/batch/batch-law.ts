import {
  type Day,
  Evaluation,
  type ExecutableProgram,
  type Inputs,
  Missing,
} from '@termsheet/runtime';
import * as fc from 'fast-check';
import { BudgetSpent } from '../../../runtime/src/timeline/limits.ts';
import { type BatchRow, batchRowOf } from '../../src/batch/batch-row.ts';
import { type DirectAnswers, makeDirectAnswers } from '../../src/batch/make-direct-answers.ts';
import { nameParts } from '../../src/emit/typescript/names/name-parts.ts';
import { makeExecutable } from '../../src/evaluator/make-executable.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { collectTerms } from '../../src/results/collect-results.ts';
import type { TermPlace } from '../../src/results/term-place.ts';
import { termSpec } from '../../src/results/term-spec.ts';
import { termsOf } from '../../src/results/terms-of.ts';
import { InProcess } from '../emit/compare-evaluators.ts';
import { anyHistory } from '../emit/history-arbitrary.ts';
import { anyDay } from '../emit/value-arbitrary.ts';

const GIVEN_UP = new BudgetSpent().message;

/** One scenario of many, as of a day. */
export interface BatchScenario {
  readonly inputs: Inputs;
  readonly on: Day;
}

/** The rows of a batch that asks for all terms, beside those of the engine: the same figures, clauses and words. */
export class BatchLaw {
  readonly #program: ExecutableProgram;
  readonly #terms: readonly TermPlace[];
  readonly #answers: DirectAnswers | null;
  readonly #names: InProcess['names'];
  readonly #ir: Ir;

  constructor(ir: Ir) {
    this.#ir = ir;
    this.#program = makeExecutable(ir);
    this.#terms = termsOf(this.#program).filter(
      (place) =>
        (place.kind === 'state' || place.kind === 'definition') &&
        termSpec(ir, place).parameter === null,
    );
    this.#answers = makeDirectAnswers(ir, { terms: this.#terms, withArguments: new Map() });
    this.#names = new InProcess(ir, nameParts(ir)).names;
  }

  scenarios(): fc.Arbitrary<BatchScenario> {
    return fc
      .tuple(anyHistory(this.#ir, this.#names), anyDay)
      .map(([{ engine }, on]) => ({ inputs: engine, on }));
  }

  /**
   * What direct code says, and what the engine does; null where direct code leaves the scenario to it, or the engine gives
   * up: direct code does less work, so that it may have an answer there.
   */
  ask({ inputs, on }: BatchScenario): {
    readonly given: readonly BatchRow[] | null;
    readonly expected: readonly BatchRow[];
  } {
    const withArguments = new Map();
    const snapshot = new Evaluation(this.#program, inputs).on(on);
    const expected = collectTerms(snapshot, this.#terms, { inputs, withArguments });
    const isGivenUp = expected.some(
      ({ value }) => value instanceof Missing && value.reasons.includes(GIVEN_UP),
    );
    const given = isGivenUp ? null : this.#answers?.(inputs, on);
    return { given: given?.map(batchRowOf) ?? null, expected: expected.map(batchRowOf) };
  }
}

import { formatIsoDate } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { anyCase, type Case, type Trials } from './any-case.ts';
import { emittedTerms, type InProcess, plainSteps, type Terms } from './compare-evaluators.ts';
import type { OnDate, Open } from './emitted-module.ts';
import { expectStepsAlike, expectTermsAlike } from './expect-alike.ts';

/** An emitted module of a contract, and the in-process evaluator of the same. */
export interface Twins {
  readonly evaluator: InProcess;
  readonly open: Open;
}

/**
 * Holds that an emitted module gives what the in-process evaluator gives: every value, status and reason,
 * every check and line of the docket. What was expected of each case is handed on.
 *
 * @throws Error for the first history with which it does not.
 */
export function holdsAgreement(
  { evaluator, open }: Twins,
  trials: Trials,
  expectedIs: (terms: Terms) => void = () => undefined,
): void {
  const law = fc.property(anyCase(evaluator.ir, evaluator.names), ({ history, day, asked }) => {
    const expected = evaluator.termsOn(evaluator.over(history.engine), day, asked);
    const given = emittedTerms(evaluator, openedOn(open, { history, day }), asked);
    expectedIs(expected);
    expectTermsAlike(given, expected);
  });
  fc.assert(law, { ...trials, endOnFailure: true });
}

/**
 * Holds that its derivations are those of the in-process evaluator, step by step.
 *
 * @throws Error for the first history with which they are not.
 */
export function holdsDerivations({ evaluator, open }: Twins, trials: Trials): void {
  const { ir, names } = evaluator;
  const law = fc.property(anyCase(ir, names), ({ history, day, asked }) => {
    const snapshot = evaluator.over(history.engine, 'derivations').on(day);
    const onDate = openedOn(open, { history, day });
    for (const [at, spec] of ir.definitions.entries()) {
      if (spec.keyedBy !== null) continue;
      const argument = spec.parameter === null ? null : asked.argumentFor(at);
      const inputs =
        argument === null ? undefined : { [names.parameters[at] ?? '']: argument.typed };
      const explained = onDate.explain(names.definitions[at] ?? '', inputs);
      const expected = snapshot.explainDefinition(at, argument?.engine ?? null);
      expectStepsAlike(plainSteps(explained), plainSteps(expected));
    }
  });
  fc.assert(law, { ...trials, endOnFailure: true });
}

function openedOn(open: Open, { history, day }: Pick<Case, 'history' | 'day'>): OnDate {
  return open(history.typed).on(formatIsoDate(day) as `${number}-${number}-${number}`);
}

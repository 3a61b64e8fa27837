import * as fc from 'fast-check';
import { pythonParts } from '../../../src/emit/python/names/python-names.ts';
import type { Ir } from '../../../src/ir/ir.ts';
import { anyCase, type Trials } from '../any-case.ts';
import { InProcess } from '../compare-evaluators.ts';
import { expectStepsAlike, expectTermsAlike } from '../expect-alike.ts';
import { bothDerivations, type PackageRequest, packageTerms } from './ask-package.ts';

/** Where the package of a contract is asked. */
export type Place = Pick<PackageRequest, 'python' | 'package'>;

/**
 * Holds that an emitted package of Python gives what the in-process evaluator gives: every value,
 * status and reason, every check and line of the docket.
 *
 * @throws Error for the first history with which it does not.
 */
export async function holdsAgreement(ir: Ir, place: Place, trials: Trials): Promise<void> {
  const evaluator = new InProcess(ir, pythonParts(ir));
  const law = fc.asyncProperty(anyCase(ir, evaluator.names), async (each) => {
    const expected = evaluator.termsOn(evaluator.over(each.history.engine), each.day, each.asked);
    const given = await packageTerms(evaluator, { ...place, ...each });
    expectTermsAlike(given, expected);
  });
  await fc.assert(law, { ...trials, endOnFailure: true });
}

/**
 * Holds that its derivations are those of the in-process evaluator, step by step.
 *
 * @throws Error for the first history with which they are not.
 */
export async function holdsDerivations(ir: Ir, place: Place, trials: Trials): Promise<void> {
  const evaluator = new InProcess(ir, pythonParts(ir));
  const law = fc.asyncProperty(anyCase(ir, evaluator.names), async (each) => {
    const both = await bothDerivations(evaluator, { ...place, ...each });
    for (const { given, wanted } of both) expectStepsAlike(given, wanted);
  });
  await fc.assert(law, { ...trials, endOnFailure: true });
}

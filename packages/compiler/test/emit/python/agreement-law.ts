import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { pythonParts } from '../../../src/emit/python/names/python-names.ts';
import type { Ir } from '../../../src/ir/ir.ts';
import { type Asked, InProcess, type Terms } from '../compare-evaluators.ts';
import { anyHistory } from '../history-arbitrary.ts';
import { anyDay, anyValue, type TwinValue } from '../value-arbitrary.ts';
import { bothDerivations, type PackageRequest, packageTerms } from './ask-package.ts';

/** How many random histories of a contract are tried, and from which seed. */
export interface Trials {
  readonly numRuns: number;
  readonly seed: number;
}

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
  const law = anyCase(ir, evaluator, async ({ history, day, asked }) => {
    const expected = evaluator.termsOn(evaluator.over(history.engine), day, asked);
    const given = await packageTerms(evaluator, { ...place, history, day, asked });
    expectAlike(given, expected);
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
  const law = anyCase(ir, evaluator, async ({ history, day, asked }) => {
    const both = await bothDerivations(evaluator, { ...place, history, day, asked });
    for (const { given, wanted } of both) {
      if (!isDeepStrictEqual(given, wanted)) {
        throw new Error(`Python derives ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`);
      }
    }
  });
  await fc.assert(law, { ...trials, endOnFailure: true });
}

type Case = Pick<PackageRequest, 'history' | 'day' | 'asked'>;

function anyCase(
  ir: Ir,
  { names }: InProcess,
  holds: (each: Case) => Promise<void>,
): fc.IAsyncProperty<[Case['history'], number, readonly (TwinValue | null)[]]> {
  const values = fc.tuple(
    ...ir.definitions.map(({ parameter }) =>
      parameter === null ? fc.constant(null) : anyValue(ir, parameter.type),
    ),
  );
  return fc.asyncProperty(anyHistory(ir, names), anyDay, values, (history, day, chosen) =>
    holds({ history, day, asked: askedFor(history, chosen) }),
  );
}

function askedFor({ keysOf }: Case['history'], values: readonly (TwinValue | null)[]): Asked {
  const argumentFor = (definition: number): TwinValue => {
    const value = values[definition] ?? null;
    if (value === null) throw new Error(`Definition ${definition} has no parameter.`);
    return value;
  };
  return { argumentFor, keysOf };
}

function expectAlike(given: Terms, expected: Terms): void {
  for (const [term, wanted] of expected) {
    const found = given.get(term);
    const plain = JSON.parse(JSON.stringify(wanted)) as unknown;
    if (isDeepStrictEqual(found, plain)) continue;
    throw new Error(`${term}: ${JSON.stringify(found)}, not ${JSON.stringify(plain)}`);
  }
  const more = [...given.keys()].filter((term) => !expected.has(term));
  if (more.length > 0) throw new Error(`Nobody asked for ${more.join(', ')}.`);
}

import * as fc from 'fast-check';
import { formatIsoDate } from '@termsheet/runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameParts } from '../../src/emit/typescript/names/name-parts.ts';
import type { Ir } from '../../src/ir/ir.ts';
import {
  type ArgumentFor,
  emittedTerms,
  InProcess,
  plainSteps,
  type Terms,
} from './compare-evaluators.ts';
import { CONTRACTS, irOf } from './contracts.ts';
import { openModule, type Open } from './emitted-module.ts';
import { anyHistory } from './history-arbitrary.ts';
import { anyDay, anyValue, type TwinValue } from './value-arbitrary.ts';

/** The sizable contract is the one whose histories are many. */
const RUNS: ReadonlyMap<string, number> = new Map([
  ['dyntek-note', 1000],
  ['every-construct', 300],
]);

describe.each([...CONTRACTS.keys()])('%s', (baseName) => {
  const ir = irOf(baseName);
  const names = nameParts(ir);
  const evaluator = new InProcess(ir, names);
  let open: Open;

  beforeAll(async () => {
    open = await openModule(ir, 'agreement', baseName);
  });

  test('an emitted module gives what the in-process evaluator gives, whatever the history', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        anyHistory(ir, names),
        fc.array(anyDay, { minLength: 1, maxLength: 2 }),
        anyArguments(ir),
        (history, days, values) => {
          const evaluation = evaluator.over(history.engine);
          const contract = open(history.typed);
          const argumentFor = chosenFrom(values);
          for (const day of days) {
            const expected = evaluator.termsOn(evaluation, day, argumentFor);
            const onDate = contract.on(iso(formatIsoDate(day)));
            expect(emittedTerms(evaluator, onDate, argumentFor)).toEqual(expected);
            noteStatuses(seen, expected);
          }
        },
      ),
      { numRuns: RUNS.get(baseName) ?? 50, seed: 20_060_308 },
    );
    // Were nothing ever determined, the law would hold and say nothing.
    expect(seen).toContain('value');
  });

  test('its derivations are those of the in-process evaluator', () => {
    fc.assert(
      fc.property(anyHistory(ir, names), anyDay, anyArguments(ir), (history, day, values) => {
        const snapshot = evaluator.over(history.engine, 'derivations').on(day);
        const onDate = open(history.typed).on(iso(formatIsoDate(day)));
        const argumentFor = chosenFrom(values);
        for (const [at, spec] of ir.definitions.entries()) {
          if (spec.keyedBy !== null) continue;
          const argument = spec.parameter === null ? null : argumentFor(at);
          const inputs =
            argument === null ? undefined : { [names.parameters[at] ?? '']: argument.typed };
          const explained = onDate.explain(names.definitions[at] ?? '', inputs);
          const expected = snapshot.explainDefinition(at, argument?.engine ?? null);
          expect(plainSteps(explained)).toEqual(plainSteps(expected));
        }
      }),
      { numRuns: 20, seed: 20_060_309 },
    );
  });
});

/** A value for the parameter of each definition that has one. */
function anyArguments(ir: Ir): fc.Arbitrary<readonly (TwinValue | null)[]> {
  return fc.tuple(
    ...ir.definitions.map(({ parameter }) =>
      parameter === null ? fc.constant(null) : anyValue(ir, parameter.type),
    ),
  );
}

function chosenFrom(values: readonly (TwinValue | null)[]): ArgumentFor {
  return (definition) => {
    const value = values[definition] ?? null;
    if (value === null) throw new Error(`Definition ${definition} has no parameter.`);
    return value;
  };
}

function iso(text: string): `${number}-${number}-${number}` {
  return text as `${number}-${number}-${number}`;
}

function noteStatuses(seen: Set<string>, terms: Terms): void {
  for (const outcome of terms.values()) {
    if (typeof outcome === 'object' && outcome !== null && 'status' in outcome) {
      seen.add(String(outcome.status));
    }
  }
}

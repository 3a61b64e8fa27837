import * as fc from 'fast-check';
import { formatIsoDate } from '@termsheet/runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameParts } from '../../src/emit/typescript/names/name-parts.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { mapProgram } from '../../src/ir/map-program.ts';
import {
  type Asked,
  emittedTerms,
  InProcess,
  plainSteps,
  type Terms,
} from './compare-evaluators.ts';
import { CONTRACTS, irOf } from './contracts.ts';
import { openModule, openProgram, type Open } from './emitted-module.ts';
import { anyHistory } from './history-arbitrary.ts';
import { anyDay, anyValue, type TwinValue } from './value-arbitrary.ts';

/** Many histories for the contract that is quick; one of the whole note takes as long as fifty of it. */
const RUNS: ReadonlyMap<string, number> = new Map([
  ['conversion-note', 1000],
  ['dyntek-note', 20],
  ['every-construct', 60],
]);

/** So many of those whose derivations are compared, step by step. */
const DERIVED: ReadonlyMap<string, number> = new Map([['dyntek-note', 4]]);

/** Where windows are longer than random histories fill, the contract's scenarios hold the rest. */
const DETERMINED: ReadonlyMap<string, number> = new Map([['convertible-144a', 0.6]]);

/** Far beyond what the runs take on an idle machine. */
const TIMEOUT = 120_000;

describe.each([...CONTRACTS.keys()])('%s', (baseName) => {
  const ir = irOf(baseName);
  const names = nameParts(ir);
  const evaluator = new InProcess(ir, names);
  let open: Open;

  beforeAll(async () => {
    open = await openModule(ir, 'agreement', baseName);
  });

  test(
    'an emitted module gives what the in-process evaluator gives, whatever the history',
    () => {
      const read = new Set<string>();
      const determined = new Set<string>();
      const inputs = [anyHistory(ir, names), anyDay, anyArguments(ir)] as const;
      const law = fc.property(...inputs, (history, day, values) => {
        const asked = { argumentFor: chosenFrom(values), keysOf: history.keysOf };
        const expected = evaluator.termsOn(evaluator.over(history.engine), day, asked);
        const onDate = open(history.typed).on(iso(formatIsoDate(day)));
        const given = emittedTerms(evaluator, onDate, asked);
        // Comparing as text first is many times faster than asking for a difference.
        if (!areAlike(given, expected)) expect(given).toEqual(expected);
        noteTerms(expected, { read, determined });
      });
      fc.assert(law, { numRuns: RUNS.get(baseName) ?? 50, seed: 20_060_308 });
      // Where a term never has a value, the law holds and says nothing of it.
      const share = DETERMINED.get(baseName) ?? 0.9;
      expect(determined.size).toBeGreaterThan(share * read.size);
    },
    TIMEOUT,
  );

  test('the program of the module is the contract’s, but for its code', async () => {
    const emitted = await openProgram(ir, 'program', baseName);
    const { solver, ...program } = emitted;
    expect(mapProgram(program, () => 'code')).toEqual(mapProgram(ir, () => 'code'));
    expect(solver === undefined).toBe(ir.systems.length === 0);
  });

  test('its derivations are those of the in-process evaluator', { timeout: TIMEOUT }, () => {
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
          const [given, wanted] = [plainSteps(explained), plainSteps(expected)];
          if (JSON.stringify(given) !== JSON.stringify(wanted)) expect(given).toEqual(wanted);
        }
      }),
      { numRuns: DERIVED.get(baseName) ?? 20, seed: 20_060_309 },
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

function chosenFrom(values: readonly (TwinValue | null)[]): Asked['argumentFor'] {
  return (definition) => {
    const value = values[definition] ?? null;
    if (value === null) throw new Error(`Definition ${definition} has no parameter.`);
    return value;
  };
}

function iso(text: string): `${number}-${number}-${number}` {
  return text as `${number}-${number}-${number}`;
}

function noteTerms(
  terms: Terms,
  { read, determined }: { readonly read: Set<string>; readonly determined: Set<string> },
): void {
  for (const [term, outcome] of terms) {
    // A docket is no term.
    if (term === 'docket') continue;
    // What is kept for each of several counts once, whichever of them has a value.
    const [name = term] = term.split(' for ', 1);
    read.add(name);
    if (JSON.stringify(outcome).includes('"status":"value"')) determined.add(name);
  }
}

function areAlike(left: Terms, right: Terms): boolean {
  return JSON.stringify([...left].sort(byTerm)) === JSON.stringify([...right].sort(byTerm));
}

function byTerm([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

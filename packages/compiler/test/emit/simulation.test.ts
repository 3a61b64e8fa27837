import * as fc from 'fast-check';
import { Exact, formatIsoDate, Missing, Occurrence, type Value } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { coveredTerms } from '../../src/emit/simulation/covered-terms.ts';
import { makeDirect } from '../../src/emit/simulation/make-direct.ts';
import { nameParts } from '../../src/emit/typescript/names/name-parts.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { InProcess } from './compare-evaluators.ts';
import { CONTRACTS, irOf } from './contracts.ts';
import { anyHistory } from './history-arbitrary.ts';
import { anyDay, anyValue } from './value-arbitrary.ts';

const RUNS: ReadonlyMap<string, number> = new Map([
  ['conversion-note', 1000],
  ['dyntek-note', 100],
]);

describe.each([...CONTRACTS.keys()])('%s', (baseName) => {
  const ir = irOf(baseName);
  const names = nameParts(ir);
  const evaluator = new InProcess(ir, names);
  const { wanted } = coveredTerms(ir);
  const modes = [makeDirect(ir, wanted, 'exact'), makeDirect(ir, wanted, 'float64')] as const;
  const [exact] = modes;

  test('direct code gives what the engine gives, whatever the history', { timeout: 120_000 }, () => {
    const inputs = fc.tuple(...wanted.definitions.map((at) => anyInput(ir, at)));
    const law = fc.property(anyHistory(ir, names), anyDay, inputs, ({ engine }, day, asked) => {
      const snapshot = evaluator.over(engine).on(day);
      const expected = [
        ...wanted.definitions.map((at, place) => snapshot.definition(at, asked[place] ?? null)),
        ...wanted.states.map((at) => snapshot.state(at)),
      ];
      const given = exact.evaluate(exact.prepare(engine), day, asked);
      expect(given.map((value) => show(value))).toEqual(expected.map((value) => show(value)));
    });
    fc.assert(law, { numRuns: RUNS.get(baseName) ?? 50, seed: 20_060_308 });
  });
});

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

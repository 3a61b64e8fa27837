import { Exact, type Inputs, Missing, type Value } from '@termsheet/runtime';
import { domain as doubles } from '@termsheet/runtime/simulation/float64';
import { describe, expect, test } from 'vitest';
import { coveredTerms } from '../../src/emit/simulation/covered-terms.ts';
import { type Direct, makeDirect } from '../../src/emit/simulation/make-direct.ts';
import { type Wanted, writeParts } from '../../src/emit/simulation/parts.ts';
import { anyValue, randomHistory, randomNumbers } from '../../src/emit/simulation/random-inputs.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { irOf } from './contracts.ts';
import type { DirectQuestion } from './direct-law.ts';

/** Histories of each contract; in every third of them a value is left out. */
const RUNS = 45;

describe.each(['every-construct', 'small-note', 'variable-price-note', 'conversion-note'])(
  '%s',
  (baseName) => {
    const ir = irOf(baseName);
    const wanted = replayedByItself(ir);

    test.each(['exact', 'float64'] as const)('given values make no difference: %s', (numeric) => {
      const direct = makeDirect(ir, wanted, numeric);
      const random = randomNumbers(20_060_308);
      let given = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const { inputs, day } = randomHistory(ir, random);
        const days = [day - 60, day];
        const asked = wanted.definitions.map((at) => {
          const parameter = ir.definitions[at]?.parameter ?? null;
          if (parameter === null) return null;
          const value = anyValue(parameter.type, random);
          return numeric === 'exact' ? value : doubles.lower(value);
        });
        const lacking = run % 3 === 0 ? withoutOne(inputs, random) : inputs;
        const [first, wasGiven] = answers(direct, { inputs: lacking, days, asked }, 'given first');
        const [second] = answers(direct, { inputs: lacking, days, asked }, 'as any');
        expect(first).toEqual(second);
        if (wasGiven) given += 1;
      }
      // Enough of them are read as given that the comparison says something.
      expect(given).toBeGreaterThan(RUNS / 10);
    });
  },
);

/** The terms that need no engine to replay their history: only those are read as given. */
function replayedByItself(ir: Ir): Wanted {
  const { definitions, states } = coveredTerms(ir).wanted;
  const isByItself = (wanted: Wanted): boolean => !writeParts(ir, wanted, 'exact').shared.isTimed;
  return {
    definitions: definitions.filter((at) => isByItself({ definitions: [at], states: [] })),
    states: states.filter((at) => isByItself({ definitions: [], states: [at] })),
  };
}

/** What is answered, with the rules of the states, and whether the history was replayed as given. */
function answers(
  direct: Direct,
  { inputs, days, asked }: DirectQuestion,
  how: 'given first' | 'as any',
): readonly [unknown, boolean] {
  const prepared: { allGiven?: boolean } = direct.prepare(inputs);
  if (how === 'as any') prepared.allGiven = false;
  const values = direct.evaluateAlong(prepared, days, asked).map((answers) => answers.map(show));
  return [[values, direct.rulesOfStates(days.at(-1) ?? 0)], prepared.allGiven === true];
}

/** The same history with one value of an event, of a fact or of a blank less. */
function withoutOne(inputs: Inputs, random: () => number): Inputs {
  const absent = new Missing('none', []);
  const place = (all: readonly unknown[]): number => Math.floor(random() * all.length);
  const less = <Each>(all: readonly Each[], change: (each: Each) => Each): readonly Each[] => {
    const at = place(all);
    return all.map((each, other) => (other === at ? change(each) : each));
  };
  return {
    ...inputs,
    facts: less(inputs.facts, (rows) =>
      rows === null ? null : { ...rows, values: less(rows.values, () => absent) },
    ),
    occurrences: less(inputs.occurrences, (each) => ({
      ...each,
      fields: less(each.fields, () => absent),
    })),
  };
}

/** A value, or the status of one that is missing. */
function show(value: Value): unknown {
  if (value instanceof Missing) return value.kind;
  if (value instanceof Exact) return value.toString();
  return Array.isArray(value) ? value.map((each) => show(each as Value)) : value;
}

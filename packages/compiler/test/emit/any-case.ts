import type { Day } from '@termsheet/runtime';
import * as fc from 'fast-check';
import type { PartNames } from '../../src/emit/typescript/names/name-parts.ts';
import type { Ir } from '../../src/ir/ir.ts';
import type { Asked } from './compare-evaluators.ts';
import { anyHistory, type History } from './history-arbitrary.ts';
import { anyDay, anyValue, type TwinValue } from './value-arbitrary.ts';

/** What two evaluators of one contract are asked alike. */
export interface Case {
  readonly history: History;
  readonly day: Day;
  readonly asked: Asked;
}

/** How many random cases of a contract are tried, and from which seed. */
export interface Trials {
  readonly numRuns: number;
  readonly seed: number;
}

/** Any history of a contract, any day, and any values for the definitions that take one. */
export function anyCase(ir: Ir, names: PartNames): fc.Arbitrary<Case> {
  const values = fc.tuple(
    ...ir.definitions.map(({ parameter }) =>
      parameter === null ? fc.constant(null) : anyValue(ir, parameter.type),
    ),
  );
  return fc
    .tuple(anyHistory(ir, names), anyDay, values)
    .map(([history, day, chosen]) => ({ history, day, asked: askedFor(history, chosen) }));
}

function askedFor({ keysOf }: History, values: readonly (TwinValue | null)[]): Asked {
  const argumentFor = (definition: number): TwinValue => {
    const value = values[definition] ?? null;
    if (value === null) throw new Error(`Definition ${definition} has no parameter.`);
    return value;
  };
  return { argumentFor, keysOf };
}

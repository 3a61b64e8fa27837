import { Duration, Evaluation, type Value } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import type { IrConstant } from '../../src/ir/expression.ts';
import { emptyInputs } from '../../src/inputs/index.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { irOf } from './contracts.ts';
import { openProgram } from './emitted-module.ts';

test('constants whose names meet stay apart', async () => {
  const small = irOf('small-note');
  const calendars = ['Trading Day', 'trading day'].map((name) => ({
    name,
    base: 'NYSE',
    condition: null,
  }));
  const constants: readonly IrConstant[] = [
    { kind: 'duration', duration: { count: 5, unit: { calendar: 0 } } },
    { kind: 'duration', duration: { count: 5, unit: { calendar: 1 } } },
    { kind: 'figure', value: '-1/2' },
    { kind: 'figure', value: '1'.repeat(60) },
    { kind: 'figure', value: '2'.repeat(60) },
    { kind: 'text', value: 'N1' },
  ];
  const values = await evaluateConstants({ ...small, calendars, facts: [], rules: [] }, constants);
  expect(values.slice(0, 2)).toEqual([
    new Duration(5, { calendar: 0 }),
    new Duration(5, { calendar: 1 }),
  ]);
  expect(values.slice(2).map(String)).toEqual(['-0.5', '1'.repeat(60), '2'.repeat(60), 'N1']);
});

/** What an emitted module gives for definitions that mean these constants. */
async function evaluateConstants(
  ir: Ir,
  constants: readonly IrConstant[],
): Promise<readonly Value[]> {
  const [model] = ir.definitions;
  if (model === undefined) throw new Error('There is no definition to go by.');
  const definitions = constants.map((constant, index) => ({
    ...model,
    name: `Constant ${index}`,
    parameter: null,
    body: { kind: 'constant', constant } as const,
  }));
  const program = await openProgram({ ...ir, definitions, checks: [] }, 'constants', 'constants');
  const inputs = emptyInputs({ ...ir, blanks: [], facts: [], ambiguities: [] });
  const snapshot = new Evaluation(program, inputs).on(0);
  return constants.map((_, index) => snapshot.definition(index));
}

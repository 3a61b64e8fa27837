import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { formatIsoDate, Unit } from '@termsheet/runtime';
import { afterEach, expect, test } from 'vitest';
import { nameParts } from '../../src/emit/typescript/names/name-parts.ts';
import { emittedTerms, InProcess, plainSteps } from './compare-evaluators.ts';
import { irOf } from './contracts.ts';
import { openModule, writeModule } from './emitted-module.ts';
import { anyHistory } from './history-arbitrary.ts';
import { hostileIr, PAYLOAD, spoilText } from './hostile-ir.ts';
import { anyDay, anyValue } from './value-arbitrary.ts';

afterEach(() => {
  expect(Reflect.get(globalThis, 'pwned')).toBeUndefined();
});

test('words of a hostile contract stay words: nothing runs, and all comes out as it went in', async () => {
  const ir = hostileIr(irOf('every-construct'));
  const names = nameParts(ir);
  const evaluator = new InProcess(ir, names);
  const open = await openModule(ir, 'hostile', 'hostile');
  const amount = anyValue(ir, { kind: 'quantity', unit: Unit.money('USD') });
  const law = fc.property(anyHistory(ir, names), anyDay, amount, (history, day, argument) => {
    const onDate = open(history.typed).on(formatIsoDate(day) as `${number}-${number}-${number}`);
    const evaluation = evaluator.over(history.engine);
    const asked = { argumentFor: () => argument, keysOf: history.keysOf };
    const expected = evaluator.termsOn(evaluation, day, asked);
    expect(emittedTerms(evaluator, onDate, asked)).toEqual(expected);
    // The sites with all their words come back in the derivations.
    const explained = evaluator.over(history.engine, 'derivations').on(day).explainDefinition(0);
    expect(plainSteps(onDate.explain(names.definitions[0] ?? ''))).toEqual(plainSteps(explained));
  });
  fc.assert(law, { numRuns: 30, seed: 20_060_310 });
});

test('an emitted module has lines that all can read, and identifiers of plain letters', () => {
  const path = writeModule(hostileIr(irOf('every-construct')), 'hostile', 'plain');
  const text = readFileSync(path, 'utf8');
  const forbidden =
    /[\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|<\/script|<!--|\/[/*]# source/giu;
  expect(text.match(forbidden)).toBeNull();
  const code = text
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
    .replaceAll(/^ *\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, '');
  // What is left without comments and strings is our own code alone.
  expect(code.match(/[^\w\s.,;:(){}[\]<>=|?-]|globalThis\./g)).toBeNull();
});

test('a payload is in the contract that was tested', () => {
  expect(spoilText('Price')).toContain(PAYLOAD);
});

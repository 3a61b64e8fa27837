import { expect, test } from 'vitest';
import { readScenarioFile, writeValue, type ReadScenarioFile } from '../../src/index.ts';
import { irOf } from './example-ir.ts';
import { plain } from './plain-value.ts';

const ir = irOf(`contract "Test"
  currency USD
share class Common Stock
clause §1
  blank Conversion Rate : shares of Common Stock per $1,000
  blank Fee : money in EUR
  fact Euro Rate : USD per EUR
  Fee In Dollars means Fee * Euro Rate
  Shares means $1,000 * Conversion Rate
`);

function read(value: unknown): ReadScenarioFile {
  return readScenarioFile(JSON.stringify(value), ir);
}

test('a figure of a ratio is for as many as its type says, in and out', () => {
  const { inputs, diagnostics } = read({ blanks: { 'Conversion Rate': '12.5', Fee: '100' } });
  expect(diagnostics).toEqual([]);
  expect(inputs.blanks.map(plain)).toEqual(['0.0125', '100']);
  const type = ir.blanks[0]?.type ?? { kind: 'text' };
  expect(writeValue(inputs.blanks[0] ?? false, type)).toBe('12.5');
});

test('a ratio of shares is never below zero', () => {
  const { diagnostics } = read({ blanks: { 'Conversion Rate': '-1' } });
  expect(diagnostics.map(({ code }) => code)).toEqual(['input-below-zero']);
});

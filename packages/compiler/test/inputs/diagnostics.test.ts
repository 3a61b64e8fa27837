import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { EXAMPLE_CONTRACT } from '../../src/inputs/diagnostics/example-contract.ts';
import { inputDiagnostics, readScenarios, readScenarioFile } from '../../src/inputs/index.ts';
import { irOf } from './example-ir.ts';

/** Comes with a hundred findings of another kind, always. */
const ACCOMPANIED = 'further-findings';

/**
 * The codes of all findings in a contract file: the compiler's, then those in its scenarios. Notes are
 * left out: an example of a scenario proves nothing of the rest of its contract.
 */
function codesIn(text: string): string[] {
  const { file, ir, diagnostics } = compile({ path: 'example.terms', text });
  const codes = diagnostics
    .filter(({ severity }) => severity !== 'information')
    .map(({ code }) => code);
  if (ir === null) return codes;
  for (const scenario of readScenarios(file, ir)) {
    codes.push(...scenario.diagnostics.map(({ code }) => code));
  }
  return codes;
}

test('the contract of the examples is without a finding', () => {
  expect(codesIn(EXAMPLE_CONTRACT)).toEqual([]);
});

describe('each kind of finding in a scenario file', () => {
  const kinds = inputDiagnostics.flatMap(({ code, examples }) =>
    'contract' in examples ? [{ code, examples }] : [],
  );

  test.each(kinds)('$code is found in its bad example and not in its good one', (kind) => {
    const { contract, bad, good, csv = {}, maxLength } = kind.examples;
    const options = {
      readCsv: (path: string) => csv[path],
      ...(maxLength === undefined ? {} : { maxLength }),
    };
    const ir = irOf(contract);
    const codes = new Set(readScenarioFile(bad, ir, options).diagnostics.map(({ code }) => code));
    expect(codes).toContain(kind.code);
    expect(codes.size).toBe(kind.code === ACCOMPANIED ? 2 : 1);
    expect(readScenarioFile(good, ir, options).diagnostics).toEqual([]);
  });
});

describe('each kind of finding in a scenario of a contract file', () => {
  const kinds = inputDiagnostics.flatMap(({ code, examples }) =>
    'contract' in examples ? [] : [{ code, examples }],
  );

  test.each(kinds)('$code is found in its bad example and not in its good one', (kind) => {
    expect(codesIn(kind.examples.bad)).toEqual([kind.code]);
    expect(codesIn(kind.examples.good)).toEqual([]);
  });
});

test('each kind has a code of its own', () => {
  const codes = inputDiagnostics.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

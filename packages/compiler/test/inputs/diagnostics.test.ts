import { describe, expect, test } from 'vitest';
import { inputDiagnostics } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';
import { readScenarioFile } from '../../src/inputs/index.ts';

/** Comes with a hundred findings of another kind, always. */
const ACCOMPANIED = 'further-findings';

describe('each kind of finding in a scenario file', () => {
  const kinds = inputDiagnostics.flatMap(({ code, examples }) =>
    'contract' in examples ? [{ code, examples }] : [],
  );

  test.each(kinds)('$code is found in its bad example and not in its good one', (kind) => {
    const { bad, good, csv = {}, maxLength } = kind.examples;
    const options = {
      readCsv: (path: string) => csv[path],
      ...(maxLength === undefined ? {} : { maxLength }),
    };
    const codes = new Set(readScenarioFile(bad, exampleIr, options).diagnostics.map((d) => d.code));
    expect(codes).toContain(kind.code);
    expect(codes.size).toBe(kind.code === ACCOMPANIED ? 2 : 1);
    expect(readScenarioFile(good, exampleIr, options).diagnostics).toEqual([]);
  });
});

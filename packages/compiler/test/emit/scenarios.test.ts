import { readFileSync } from 'node:fs';
import { compile, judgeExpectation, readScenarios } from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import { CONTRACTS } from './contracts.ts';
import { openProgram } from './emitted-module.ts';

const WITH_SCENARIOS = [...CONTRACTS].filter(([, url]) =>
  /^scenario "/mu.test(readFileSync(url, 'utf8')),
);

// Random histories seldom fill a window of forty days. Scenarios do, and say what must come out.
test.each(WITH_SCENARIOS)(
  'the emitted program of %s meets its scenarios',
  async (baseName, url) => {
    const { file, ir } = compile({ path: baseName, text: readFileSync(url, 'utf8') });
    if (ir === null) throw new Error(`${baseName} does not compile.`);
    const program = await openProgram(ir, 'scenarios', baseName);
    for (const { title, inputs, expectations, diagnostics } of readScenarios(file, ir)) {
      expect(diagnostics.map(({ message }) => message)).toEqual([]);
      const evaluation = new Evaluation(program, inputs);
      for (const expectation of expectations) {
        const { isMet } = judgeExpectation(evaluation, expectation);
        expect({ title, name: expectation.name, isMet }).toMatchObject({ isMet: true });
      }
    }
  },
);

import {
  type Compilation,
  judgeExpectation,
  makeExecutable,
  readScenarios,
} from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';

/** What does not come out as the scenarios of a compiled file expect, and what is wrong in them. */
export function runScenarios({ file, ir }: Compilation): readonly string[] {
  if (ir === null) return ['the contract has errors'];
  const program = makeExecutable(ir);
  return readScenarios(file, ir).flatMap(({ inputs, expectations, diagnostics }) => {
    const evaluation = new Evaluation(program, inputs);
    const failed = expectations.filter((each) => !judgeExpectation(evaluation, each).isMet);
    return [
      ...diagnostics.map(({ message }) => message),
      ...failed.map(({ name, day }) => `${name} on day ${day}`),
    ];
  });
}

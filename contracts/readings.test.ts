import {
  judgeExpectation,
  makeExecutable,
  type ReadScenario,
  readScenarios,
} from '@termsheet/compiler';
import { Evaluation, type ExecutableProgram } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { compiled, CONTRACTS, filesOf } from './catalogue/real-contracts.ts';

/** A scenario, which can be told anew under another reading. */
interface Told {
  readonly program: ExecutableProgram;
  readonly scenario: ReadScenario;
  /** Its own words, without those of the scenarios that it is given as in. */
  readonly text: string;
}

/**
 * A question that a file asks is worth asking where the answer decides something: a scenario that
 * names a reading of it comes out otherwise under another. This finds readings that are mixed up,
 * and readings that say the same.
 */
describe.each(CONTRACTS)('each reading of the $title decides something', ({ folder }) => {
  const files = filesOf(folder).map((path) => scenariosIn(folder, path));
  const told = files.flatMap((file) => file.told);
  const questions = files[0]?.program.ambiguities ?? [];
  test.each(questions.map(({ name }, question) => ({ name, question })))(
    '$name',
    ({ name, question }) => {
      const naming = told.filter(({ text }) => text.includes(`${name} is "`));
      const labels = questions[question]?.readings.map(({ label }) => label) ?? [];
      const decisive = decisiveReadings(naming, question, labels.length);
      expect(labels.filter((_, choice) => !decisive.has(choice))).toEqual([]);
    },
  );
});

function scenariosIn(folder: string, path: string) {
  const { file, ir, source } = compiled(folder, path, null);
  if (ir === null) throw new Error(`${folder}/${path} does not compile`);
  const program = makeExecutable(ir);
  const scenarios = file.sections.filter(({ kind }) => kind === 'Scenario');
  const told = readScenarios(file, ir).map((scenario, place): Told => {
    const { start = 0, end = 0 } = scenarios[place]?.span ?? {};
    return { program, scenario, text: source.text.slice(start, end).replaceAll('`', '') };
  });
  return { program, told };
}

/** The readings of a question that some scenario tells from another. */
function decisiveReadings(
  naming: readonly Told[],
  question: number,
  count: number,
): ReadonlySet<number> {
  const decisive = new Set<number>();
  for (const each of naming) {
    const taken = each.scenario.inputs.readings[question] ?? null;
    if (taken === null) continue;
    for (let other = 0; other < count; other += 1) {
      if (other === taken || (decisive.has(other) && decisive.has(taken))) continue;
      if (isMet(each, each.scenario.inputs.readings.with(question, other))) continue;
      decisive.add(taken).add(other);
    }
  }
  return decisive;
}

function isMet({ program, scenario }: Told, readings: readonly (number | null)[]): boolean {
  const evaluation = new Evaluation(program, { ...scenario.inputs, readings });
  return scenario.expectations.every((each) => judgeExpectation(evaluation, each).isMet);
}

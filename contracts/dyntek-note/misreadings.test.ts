import { readFileSync } from 'node:fs';
import { compile, judgeExpectation, makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import { type Misreading, MISREADINGS } from './misreadings.ts';

const NOTE = read('dyntek-note.terms');

/** Each file of scenarios: its heading, and the scenarios in their order. */
const FILES = ['scenarios.terms', 'oracle.terms'].map((path) => {
  const [heading = '', ...scenarios] = read(path).split(/^(?=scenario ")/mu);
  return { heading, scenarios };
});

test.each(MISREADINGS)('a note that gives $gives is found out', (misreading) => {
  let note = NOTE;
  for (const [said, instead] of Object.entries(misreading.misread)) {
    // A misreading of words that are not there would be the note itself, or found out for nothing.
    expect(note).toContain(said);
    note = note.replaceAll(said, () => instead);
  }
  expect(areMet(note, misreading)).toBe(false);
});

/** Whether the note, as it is said here, keeps the scenario that is to find the misreading. */
function areMet(note: string, { foundBy }: Misreading): boolean {
  const { file, ir } = compile(
    { path: 'scenarios.terms', text: scenarioAlone(foundBy) },
    { open: (path) => ({ path, text: note }) },
  );
  if (ir === null) throw new Error('The misread note does not compile.');
  const program = makeExecutable(ir);
  const scenario = readScenarios(file, ir).find(({ title }) => title === foundBy);
  if (scenario === undefined) throw new Error(`There is no scenario “${foundBy}”.`);
  expect(scenario.diagnostics.map(({ message }) => message)).toEqual([]);
  const evaluation = new Evaluation(program, scenario.inputs);
  return scenario.expectations.every((each) => judgeExpectation(evaluation, each).isMet);
}

/** A file that holds one scenario, and those that it is given as in. */
function scenarioAlone(title: string): string {
  for (const { heading, scenarios } of FILES) {
    const found = scenarios.find((text) => isTitled(text, title));
    if (found === undefined) continue;
    const above = [...found.matchAll(/\bas in "([^"\n]*)"/gu)].flatMap(([, name = '']) =>
      scenarios.filter((text) => isTitled(text, name)),
    );
    return [heading, ...above, found].join('');
  }
  throw new Error(`There is no scenario “${title}”.`);
}

function isTitled(scenario: string, title: string): boolean {
  return scenario.startsWith(`scenario "${title}"\n`);
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

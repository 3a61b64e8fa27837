import { readFileSync } from 'node:fs';
import { compile, findAll } from '@termsheet/compiler';

const NOTE = new URL('../contracts/dyntek-note/', import.meta.url);

/** A contract of so many lines is what an editor must keep up with. */
const LINES = 2000;

/** The note with as many of its scenarios as make up the length, which must be free of errors. */
export function noteWithScenarios(): string {
  const [note = '', scenarios = ''] = ['dyntek-note.terms', 'scenarios.terms'].map((path) =>
    readFileSync(new URL(path, NOTE), 'utf8'),
  );
  const [, ...all] = scenarios.split(/^(?=scenario )/mu);
  let text = note;
  for (const scenario of all) {
    if (text.split('\n').length > LINES) break;
    text += `\n${scenario}`;
  }
  const problem = findAll(compile({ path: 'note.terms', text })).find(
    ({ severity }) => severity === 'error',
  );
  if (problem !== undefined) throw new Error(`The contract is wrong: ${problem.message}`);
  return text;
}

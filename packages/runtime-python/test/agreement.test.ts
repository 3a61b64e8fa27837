import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from './answers.ts';
import { anyQuestion } from './questions.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const QUESTIONS = 3000;

test('both runtimes answer random questions alike, to the letter of what they refuse', () => {
  const questions = fc.sample(anyQuestion, QUESTIONS);
  const run = spawnSync('python3', ['-W', 'error', '-m', 'tests.answer_questions'], {
    cwd: folder,
    encoding: 'utf8',
    input: JSON.stringify(questions),
    maxBuffer: 2 ** 26,
  });
  expect(run.stderr).toBe('');
  const answers = JSON.parse(run.stdout) as readonly unknown[];
  expect(answers).toHaveLength(QUESTIONS);
  const differing = questions.flatMap((question, place) => {
    const expected: unknown = JSON.parse(JSON.stringify(answer(question)));
    const found = answers[place];
    return same(expected, found) ? [] : [{ question, expected, found }];
  });
  expect(differing.slice(0, 5)).toEqual([]);
}, 120_000);

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

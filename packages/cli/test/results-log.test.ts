import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ResultsLog } from '../src/batch/results-log.ts';
import type { TaskAnswers } from '../src/batch/task.ts';

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'terms-log-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'log');
}

const FIRST = '{"count":2,"refused":1,"rows":[["é"],["b"]]}\n';
const SECOND = '{"count":1,"refused":0,"rows":[["c"]]}\n';

function answersOf(text: string): TaskAnswers {
  const lines = new TextEncoder().encode(text);
  return { count: 3, lines, longest: lines.length, refused: [], took: 0 };
}

/** A log in which these stand, opened as by the next run. */
async function reopened(path: string, rest: string): Promise<ResultsLog> {
  const log = ResultsLog.open(path);
  log.add(answersOf(FIRST));
  await log.close();
  appendFileSync(path, rest);
  return ResultsLog.open(path);
}

describe('the log of results', () => {
  test.each([
    ['cut off within it', '{"count":4,"refused":0,"rows":[["d'],
    ['cut off before its end', SECOND.trimEnd()],
    ['never brought to the disk', '\0'.repeat(64)],
  ])('counts no line that was %s, and goes on before it', async (_, torn) => {
    const path = newPath();
    const log = await reopened(path, torn);
    expect(log.found).toEqual({ done: 2, refused: 1 });
    expect(log.longest).toBe(Buffer.byteLength(FIRST));
    log.add(answersOf(SECOND));
    await log.close();
    expect(readFileSync(path, 'utf8')).toBe(FIRST + SECOND);
  });

  test('counts what stands whole', async () => {
    const log = await reopened(newPath(), SECOND);
    expect(log.found).toEqual({ done: 3, refused: 1 });
    expect(log.isEmpty).toBe(false);
    await log.close();
  });
});

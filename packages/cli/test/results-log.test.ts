import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ResultsLog } from '../src/batch/results-log.ts';
import type { ResultOfTerm } from '../src/batch/make-answerer.ts';
import { type Pack, PacksInTheMaking, packIn } from '../src/batch/packs.ts';
import type { TaskAnswers } from '../src/batch/task.ts';

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'terms-log-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'log');
}

const FIRST = '{"count":2,"refused":1,"value":["é","b"]}\n';
const SECOND = '{"count":1,"refused":0,"value":["c"]}\n';

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
    ['cut off within it', '{"count":4,"refused":0,"value":["d'],
    ['cut off before its end', SECOND.trimEnd()],
    ['of a scenario that goes on', '{"count":0,"refused":0,"value":["d"]}\n{"count":0,"ref'],
    ['never brought to the disk', '\0'.repeat(64)],
  ])('counts no line that is %s, and goes on before it', async (_, torn) => {
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

describe('the packs of results', () => {
  test('hold scenarios whole between their lines, and of a large one some rows on each', () => {
    const packs = new PacksInTheMaking(16);
    for (const [row, rows] of [1, 2, 130, 1].entries()) {
      const place = { scenario: `s${row}`, file: 0, row, on: null };
      packs.add(
        place,
        Array.from({ length: rows }, () => RESULT),
        row === 0,
      );
    }
    const { count, lines, longest } = packs.finished();
    const texts = new TextDecoder().decode(lines).trimEnd().split('\n');
    expect(count).toBe(4);
    expect(texts.map((text) => packIn(text)?.count)).toEqual([2, 0, 0, 2]);
    expect(texts.map((text) => packIn(text)?.refused)).toEqual([1, 0, 0, 0]);
    expect(longest).toBe(Math.max(...texts.map((text) => Buffer.byteLength(text) + 1)));
    const found = texts.map((text) => JSON.parse(text) as Pack);
    expect(found.map(({ term }) => term.length)).toEqual([3, 64, 64, 3]);
    expect(found.map(({ scenario }) => scenario)).toEqual([
      ['s0', 's1', 's1'],
      ['s2'],
      ['s2'],
      ['s2', 's2', 's3'],
    ]);
  });

  test('hold a row of any length, and no half of a pair of surrogates', () => {
    const packs = new PacksInTheMaking(16);
    const long = { ...RESULT, reason: 'é'.repeat(100_000) };
    packs.add({ scenario: 'a\uD800\0"', file: 0, row: 1, on: null }, [RESULT, long, RESULT], false);
    const texts = new TextDecoder().decode(packs.finished().lines).trimEnd().split('\n');
    const found = texts.map((text) => JSON.parse(text) as Pack);
    expect(found.map(({ scenario }) => scenario)).toEqual([
      ['a\uFFFD\0"'],
      ['a\uFFFD\0"'],
      ['a\uFFFD\0"'],
    ]);
    expect(found.map(({ count }) => count)).toEqual([0, 0, 1]);
    expect(found[1]?.reason).toEqual([long.reason]);
  });
});

const RESULT: ResultOfTerm = {
  term: 'Price',
  status: 'none',
  value: null,
  decimal: null,
  unit: null,
  clause: '§1',
  reason: 'none',
};

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FileForm } from '../src/batch/file-form.ts';
import type { ResultOfTerm } from '../src/batch/make-answerer.ts';
import { PacksInTheMaking } from '../src/batch/packs.ts';
import { WorkingFile } from '../src/batch/working-file.ts';
import { writeResults } from '../src/batch/write-results.ts';

/** Half of what a batch has. */
const MEMORY = 256_000_000;

/** So many times some scenarios. */
interface Made {
  readonly times: number;
  readonly scenarios: number;
  /** The rows of each scenario, and the characters of each reason, which is unlike any other. */
  readonly rows: number;
  readonly length: number;
}

/** The results, written into a file of its own. */
async function written(made: Made, form: FileForm): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'terms-results-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const out = join(folder, 'out.parquet');
  const working = await WorkingFile.open(`${out}.unfinished`, MEMORY);
  for (let time = 0; time < made.times; time += 1) {
    working.log.add({ ...packsOf(made).finished(), refused: [], took: 0 });
  }
  await writeResults(working, { path: out, form }, ['s.csv']);
  await working.remove();
  return out;
}

function packsOf({ scenarios, rows, length }: Made): PacksInTheMaking {
  const packs = new PacksInTheMaking(1 << 16);
  const words = randomBytes((scenarios * rows * length) / 2).toString('hex');
  for (let row = 0; row < scenarios; row += 1) {
    const results = Array.from({ length: rows }, (_, at) => {
      const from = (row * rows + at) * length;
      return resultOf(`${at}`, words.slice(from, from + length));
    });
    packs.add({ scenario: null, file: 0, row, on: null }, results, false);
  }
  return packs;
}

function resultOf(term: string, reason: string): ResultOfTerm {
  return { term, status: 'none', value: null, decimal: null, unit: null, clause: '§1', reason };
}

/** How many rows there are, how many of them stand in their order, and how long their reasons are. */
async function told(path: string, { scenarios, rows }: Made): Promise<readonly unknown[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const result = await connection.runAndReadAll(`
    SELECT count(*), count(*) FILTER ("row" * ${rows} + term::BIGINT = place % ${scenarios * rows}), sum(strlen(reason))
    FROM (SELECT *, row_number() OVER () - 1 AS place FROM '${path}')`);
  return result.getRows()[0]?.map(Number) ?? [];
}

describe('results are written in little memory and in order', () => {
  test.each([
    ['many are of each scenario', { times: 30, scenarios: 10, rows: 2000, length: 2 }],
    ['they are long', { times: 27, scenarios: 20, rows: 10, length: 50_000 }],
  ])('where %s', async (_, made) => {
    const count = made.times * made.scenarios * made.rows;
    const path = await written(made, 'parquet');
    expect(await told(path, made)).toEqual([count, count, count * made.length]);
  });
});

import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Captured, FIXTURES, runCaptured } from './run-captured.ts';

/** A row of the results. */
export type ResultRow = Readonly<Record<string, unknown>>;

/** What every scenario of the tests shares. */
export const BASE = {
  blanks: { 'Principal Amount': '500000', 'Issue Date': '2005-11-15' },
  readings: { 'Year Length': '360 days' },
  facts: { 'Days Elapsed': '114', 'Shares Outstanding': '58432100' },
  on: '2006-03-09',
};

/** A folder of its own with the note and its prices, in which batches run. */
export class BatchFolder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'terms-batch-'));

  constructor() {
    for (const file of ['acme-note.terms', 'acme-prices.csv', 'acme-2006.json']) {
      copyFileSync(join(FIXTURES, file), join(this.path, file));
    }
    this.write('base.json', JSON.stringify(BASE));
  }

  write(name: string, text: string | Uint8Array): string {
    writeFileSync(join(this.path, name), text);
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  /** Runs the command over the note and a file of scenarios, in this thread unless it says otherwise. */
  async batch(scenarios: string, ...options: readonly string[]): Promise<Captured> {
    const jobs = options.includes('--jobs') ? [] : ['--jobs', '1'];
    return this.terms(
      'batch',
      'acme-note.terms',
      '--scenarios',
      scenarios,
      ...(options.includes('--out') ? [] : ['--out', 'out.jsonl']),
      ...jobs,
      ...options,
    );
  }

  async terms(...words: readonly string[]): Promise<Captured> {
    return runCaptured(words, { workingDirectory: this.path });
  }

  /** The rows of results in JSON lines. */
  rows(name: string): readonly ResultRow[] {
    return this.read(name)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ResultRow);
  }

  /** What DuckDB, which did not write the test, reads out of the files here. */
  async ask(sql: string): Promise<readonly (readonly unknown[])[]> {
    const instance = await DuckDBInstance.create(':memory:', { file_search_path: this.path });
    const connection = await instance.connect();
    try {
      return (await connection.runAndReadAll(sql)).getRowsJson();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }
}

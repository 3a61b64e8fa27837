import { existsSync, rmSync, statSync } from 'node:fs';
import {
  BIGINT,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Answer, TaskRow } from './make-answerer.ts';

/** What DuckDB keeps in memory at most; what is more it keeps in files beside its own. */
const MEMORY = '512MB';

const TABLES = [
  'CREATE TABLE run (fingerprint VARCHAR, largest BIGINT)',
  'CREATE TABLE scenarios (ordinal BIGINT, file INTEGER, "row" BIGINT, scenario VARCHAR, content VARCHAR, problem VARCHAR)',
  'CREATE TABLE events (ordinal BIGINT, "row" BIGINT, content VARCHAR)',
  'CREATE TABLE series (ordinal BIGINT, "row" BIGINT, content VARCHAR)',
  'CREATE TABLE results (ordinal BIGINT, file INTEGER, "row" BIGINT, scenario VARCHAR, "on" VARCHAR, answer VARCHAR, refused INTEGER)',
] as const;

/** How many bytes of scenarios are held at once at most, and how many scenarios. */
const AT_ONCE = { bytes: 4 << 20, rows: 1024 } as const;

/** Milliseconds after which what was worked out is on the disk: to wait for the disk takes some, too. */
const KEPT_WITHIN = 200;

/** A scenario with its place. */
export interface StoredRow extends TaskRow {
  readonly ordinal: number;
  readonly row: number;
  readonly scenario: string | null;
}

/**
 * The file beside the results in which a batch keeps its scenarios and what it has worked out of them:
 * a database, so that whatever ends the program leaves all that was kept, and nothing by halves.
 */
export class WorkingFile {
  readonly path: string;
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  #mostAtOnce = 1;
  #hasTables = false;
  #results: DuckDBAppender | null = null;
  #keptAt = 0;

  private constructor(path: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.path = path;
    this.#instance = instance;
    this.connection = connection;
  }

  /** @throws Refusal where another run has it open, or it is no working file. */
  static async open(path: string, threads: number): Promise<WorkingFile> {
    // Whoever was ended at once left no more than its name.
    if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path);
    try {
      const instance = await DuckDBInstance.create(path, {
        memory_limit: MEMORY,
        threads: String(threads),
        // Nothing is fetched from a network, whatever a file holds.
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      return new WorkingFile(path, instance, await instance.connect());
    } catch (error) {
      throw refusalOf(path, error);
    }
  }

  /**
   * The run that the file is of, once its scenarios are in it; null before.
   *
   * @throws Refusal where it is a database of something else.
   */
  async fingerprint(): Promise<string | null> {
    const tables = await this.#rows('SELECT table_name FROM duckdb_tables()');
    if (tables.length === 0) return null;
    if (tables.some(([name]) => name === 'run')) {
      const [run] = await this.#rows('SELECT fingerprint FROM run');
      return String(run?.[0]);
    }
    this.close();
    throw foreign(this.path);
  }

  /** Puts the scenarios in, all or none. */
  async stage(fingerprint: string, fill: () => Promise<void>): Promise<void> {
    await this.#run('BEGIN TRANSACTION');
    for (const table of TABLES) {
      // One after the other: a connection does one thing at a time.
      // oxlint-disable-next-line no-await-in-loop
      await this.#run(table);
    }
    await fill();
    await this.#run(
      `INSERT INTO run SELECT $1, (SELECT coalesce(max(strlen(content)), 0) FROM scenarios)
        + (SELECT coalesce(max(size), 0) FROM (SELECT sum(strlen(content)) AS size FROM events GROUP BY ordinal))
        + (SELECT coalesce(max(size), 0) FROM (SELECT sum(strlen(content)) AS size FROM series GROUP BY ordinal))`,
      [fingerprint],
    );
    await this.#run('COMMIT');
    await this.#run('CHECKPOINT');
  }

  /** How many scenarios there are, and how many are done, of which some were refused. */
  async counts(): Promise<{
    readonly total: number;
    readonly done: number;
    readonly refused: number;
  }> {
    const [row = []] = await this.#rows(
      `SELECT (SELECT count(*) FROM scenarios), count(*), coalesce(sum(refused), 0),
        (SELECT largest FROM run), (SELECT count(*) FROM events) + (SELECT count(*) FROM series) FROM results`,
    );
    const [total = 0, done = 0, refused = 0, largest = 0, beside = 0] = row.map(Number);
    this.#mostAtOnce = Math.max(
      1,
      Math.min(AT_ONCE.rows, Math.floor(AT_ONCE.bytes / Math.max(1, largest))),
    );
    this.#hasTables = beside > 0;
    return { total, done, refused };
  }

  /** The next scenarios from a place on, as many as are held at once. */
  async read(from: number): Promise<readonly StoredRow[]> {
    const range = [BigInt(from), BigInt(from + this.#mostAtOnce)] as const;
    const scenarios = await this.#rows(
      'SELECT ordinal, file, "row", scenario, content, problem FROM scenarios WHERE ordinal >= $1 AND ordinal < $2 ORDER BY ordinal',
      range,
    );
    const events = await this.#beside('events', range);
    const series = await this.#beside('series', range);
    return scenarios.map(([ordinal, file, row, scenario, content, problem]) => ({
      ordinal: Number(ordinal),
      file: Number(file),
      row: Number(row),
      scenario: textOf(scenario),
      content: textOf(content),
      problem: textOf(problem),
      events: events.get(Number(ordinal)) ?? [],
      series: series.get(Number(ordinal)) ?? [],
    }));
  }

  /** Takes what scenarios came to; soon after nothing that ends the program undoes it. */
  async save(rows: readonly StoredRow[], answers: readonly Answer[]): Promise<void> {
    this.#results ??= await this.connection.createAppender('results');
    const chunk = DuckDBDataChunk.create(
      [BIGINT, INTEGER, BIGINT, VARCHAR, VARCHAR, VARCHAR, INTEGER],
      rows.length,
    );
    chunk.setColumns([
      rows.map(({ ordinal }) => BigInt(ordinal)),
      rows.map(({ file }) => file),
      rows.map(({ row }) => BigInt(row)),
      rows.map(({ scenario }) => scenario),
      answers.map(({ on }) => on),
      answers.map(({ rows: json }) => json),
      answers.map(({ refusal }) => (refusal === null ? 0 : 1)),
    ]);
    try {
      this.#results.appendDataChunk(chunk);
      if (performance.now() - this.#keptAt >= KEPT_WITHIN) this.keep();
    } catch (error) {
      throw refusalOf(this.path, error);
    }
  }

  /** Puts on the disk what was taken so far. */
  keep(): void {
    this.#results?.flushSync();
    this.#keptAt = performance.now();
  }

  /** Runs a statement that writes a file or changes the tables. */
  async execute(sql: string): Promise<void> {
    await this.#run(sql);
  }

  /** The rows of a question. */
  async ask(sql: string): Promise<readonly (readonly unknown[])[]> {
    return this.#rows(sql);
  }

  close(): void {
    this.#results?.closeSync();
    this.connection.closeSync();
    this.#instance.closeSync();
  }

  /** Closes and removes it: the results are whole, or it is begun anew. */
  remove(): void {
    this.close();
    for (const ending of ['', '.wal', '.tmp']) {
      rmSync(`${this.path}${ending}`, { force: true, recursive: true });
    }
  }

  async #beside(
    table: 'events' | 'series',
    range: readonly [bigint, bigint],
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const found = new Map<number, string[]>();
    if (!this.#hasTables) return found;
    const rows = await this.#rows(
      `SELECT ordinal, content FROM ${table} WHERE ordinal >= $1 AND ordinal < $2 ORDER BY ordinal, "row"`,
      range,
    );
    for (const [ordinal, content] of rows) {
      const contents = found.get(Number(ordinal)) ?? [];
      contents.push(String(content));
      found.set(Number(ordinal), contents);
    }
    return found;
  }

  async #rows(
    sql: string,
    values: readonly bigint[] = [],
  ): Promise<readonly (readonly unknown[])[]> {
    try {
      return (await this.connection.runAndReadAll(sql, [...values])).getRows();
    } catch (error) {
      throw refusalOf(this.path, error);
    }
  }

  async #run(sql: string, values: readonly string[] = []): Promise<void> {
    try {
      await this.connection.run(sql, [...values]);
    } catch (error) {
      throw refusalOf(this.path, error);
    }
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What stands in the way of a working file, for the person at the keyboard. */
function refusalOf(path: string, error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  const shown = showControls(path);
  if (/could not set lock/iu.test(text)) {
    return new Refusal(`Another run is at work on ${shown}; wait for it, or name another --out.`);
  }
  if (/not a valid DuckDB database|Serialization|version number/iu.test(text)) {
    return foreign(path);
  }
  if (/^(?:IO|Out of Memory|Permission) Error|No space left/iu.test(text)) {
    const kept = existsSync(path)
      ? ' What is done is kept: the same command goes on from there.'
      : '';
    return new Refusal(`${shown} cannot be used (${firstLine(text)}).${kept}`);
  }
  return error instanceof Error ? error : new Error(text);
}

function foreign(path: string): Refusal {
  return new Refusal(
    `${showControls(path)} is no working file of this command; remove it, or name another --out.`,
  );
}

function firstLine(text: string): string {
  return showControls(text.split('\n')[0] ?? '').slice(0, 200);
}

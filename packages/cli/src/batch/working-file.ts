import { existsSync, rmSync, statSync } from 'node:fs';
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBPreparedStatement,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { TaskAnswers } from './task.ts';

/** What DuckDB keeps in memory at most; what is more it keeps in files beside its own. */
const MEMORY = '512MB';

/** What its log holds at most before it is put into place, which takes longer than to write the log. */
const LOG = '64MB';

/** `content` is what stands in a row: a list of its cells, or a scenario file as a text. */
const TABLES = [
  'CREATE TABLE run (fingerprint VARCHAR, largest BIGINT)',
  'CREATE TABLE scenarios (ordinal BIGINT, file INTEGER, "row" BIGINT, scenario VARCHAR, content JSON, problem VARCHAR)',
  'CREATE TABLE events (ordinal BIGINT, "row" BIGINT, content JSON)',
  'CREATE TABLE series (ordinal BIGINT, "row" BIGINT, content JSON)',
  'CREATE TABLE results (count INTEGER, refused INTEGER, rows VARCHAR)',
] as const;

/** How many bytes of scenarios are held at once at most, and how many scenarios. */
const AT_ONCE = { bytes: 4 << 20, rows: 8192 } as const;

/** The most rows that the database takes at once. */
const CHUNK = 2048;

/** Milliseconds after which what was worked out is on the disk: to wait for the disk takes some, too. */
const KEPT_WITHIN = 200;

/** What this process has open: the database locks a file against other processes alone. */
const atWork = new Set<string>();

/**
 * The file beside the results in which a batch keeps its scenarios and what it has worked out of them:
 * a database, so that whatever ends the program leaves all that was kept, and nothing by halves.
 */
export class WorkingFile {
  readonly path: string;
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  #mostAtOnce = 1;
  #reading: DuckDBPreparedStatement | null = null;
  #results: DuckDBAppender | null = null;
  #keptAt = 0;

  private constructor(path: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.path = path;
    this.#instance = instance;
    this.connection = connection;
  }

  /** @throws Refusal where another run has it open, or it is no working file. */
  static async open(path: string, threads: number): Promise<WorkingFile> {
    if (atWork.has(path)) throw busy(path);
    atWork.add(path);
    // Whoever was ended at once left no more than its name.
    if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path);
    try {
      const instance = await DuckDBInstance.create(path, {
        memory_limit: MEMORY,
        wal_autocheckpoint: LOG,
        threads: String(threads),
        // Nothing is fetched from a network, whatever a file holds.
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      return new WorkingFile(path, instance, await instance.connect());
    } catch (error) {
      atWork.delete(path);
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
      `SELECT (SELECT count(*) FROM scenarios), coalesce(sum(count), 0), coalesce(sum(refused), 0),
        (SELECT largest FROM run), (SELECT count(*) FROM events) + (SELECT count(*) FROM series) FROM results`,
    );
    const [total = 0, done = 0, refused = 0, largest = 0, beside = 0] = row.map(Number);
    this.#mostAtOnce = Math.max(
      1,
      Math.min(AT_ONCE.rows, Math.floor(AT_ONCE.bytes / Math.max(1, largest))),
    );
    this.#reading = await this.connection.prepare(beside > 0 ? WITH_TABLES : ALONE);
    return { total, done, refused };
  }

  /** The task of the next scenarios from a place on, at most so many and as many as are held at once. */
  async read(
    from: number,
    most: number,
  ): Promise<{ readonly count: number; readonly task: string }> {
    const reading = this.#reading;
    if (reading === null) throw new Error('Scenarios are counted before they are read.');
    reading.bindBigInt(1, BigInt(from));
    reading.bindBigInt(2, BigInt(from + Math.min(most, this.#mostAtOnce)));
    try {
      const [[count, task] = []] = (await reading.runAndReadAll()).getRows();
      return { count: Number(count), task: String(task) };
    } catch (error) {
      throw refusalOf(this.path, error);
    }
  }

  /** Takes what a task came to; soon after nothing that ends the program undoes it. */
  async save({ packs }: TaskAnswers): Promise<void> {
    this.#results ??= await this.connection.createAppender('results');
    for (let from = 0; from < packs.length; from += CHUNK) {
      const some = packs.slice(from, from + CHUNK);
      const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, VARCHAR], some.length);
      chunk.setColumns([
        some.map(({ count }) => count),
        some.map(({ refused }) => refused),
        some.map(({ rows }) => rows),
      ]);
      this.#results.appendDataChunk(chunk);
    }
    if (performance.now() - this.#keptAt >= KEPT_WITHIN) this.keep();
  }

  /** Puts on the disk what was taken so far. */
  keep(): void {
    try {
      this.#results?.flushSync();
    } catch (error) {
      throw refusalOf(this.path, error);
    }
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
    atWork.delete(this.path);
  }

  /** Closes and removes it: the results are whole, or it is begun anew. */
  async remove(): Promise<void> {
    // What is removed need not be put into place first. Where a statement failed before, none is run any more.
    await this.connection.run('PRAGMA disable_checkpoint_on_shutdown').catch(() => undefined);
    this.close();
    for (const ending of ['', '.wal', '.tmp']) {
      rmSync(`${this.path}${ending}`, { force: true, recursive: true });
    }
  }

  async #rows(sql: string): Promise<readonly (readonly unknown[])[]> {
    try {
      return (await this.connection.runAndReadAll(sql)).getRows();
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

/** The scenarios from one ordinal to before another as a task, with what is told of them beside it. */
function readingWith({ events, series, join }: Readonly<Record<string, string>>): string {
  return `
    SELECT count(*), coalesce('[' || string_agg(to_json(struct_pack(file := file, "row" := "row", scenario := scenario,
      content := content, problem := problem, events := ${events}, series := ${series})), ',' ORDER BY ordinal) || ']', '[]')
    FROM scenarios ${join} WHERE ordinal >= $1 AND ordinal < $2`;
}

const ALONE = readingWith({ events: '[]', series: '[]', join: '' });

const WITH_TABLES = readingWith({
  events: 'coalesce(e.told, [])',
  series: 'coalesce(s.told, [])',
  join: `LEFT JOIN ${toldIn('events')} AS e USING (ordinal) LEFT JOIN ${toldIn('series')} AS s USING (ordinal)`,
});

function toldIn(table: 'events' | 'series'): string {
  return `(
    SELECT ordinal, list(content ORDER BY "row") AS told FROM ${table} WHERE ordinal >= $1 AND ordinal < $2 GROUP BY ordinal)`;
}

/** What stands in the way of a working file, for the person at the keyboard. */
function refusalOf(path: string, error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  const shown = showControls(path);
  if (/could not set lock/iu.test(text)) {
    return busy(path);
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

function busy(path: string): Refusal {
  return new Refusal(
    `Another run is at work on ${showControls(path)}; wait for it, or name another --out.`,
  );
}

function foreign(path: string): Refusal {
  return new Refusal(
    `${showControls(path)} is no working file of this command; remove it, or name another --out.`,
  );
}

function firstLine(text: string): string {
  return showControls(text.split('\n')[0] ?? '').slice(0, 200);
}

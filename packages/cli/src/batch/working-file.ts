import { rmSync, statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoteText } from './quote-sql.ts';
import { LongContents, longContentsOf } from './long-contents.ts';
import { ResultsLog } from './results-log.ts';
import { busy, foreign, refusalOf, Session } from './session.ts';
import type { Growth } from './stock.ts';

/** Bytes that DuckDB keeps in memory at most; what is more it keeps in files beside its own. */
const MEMORY = 512_000_000;

/** What its log holds at most before it is put into place, which takes longer than to write the log. */
const LOG = '64MB';

/** Of so many rows the database makes a piece of work for one processor; of fewer, each costs more to set down. */
const ROW_GROUP = 32_768;

/**
 * `content` is what stands in a row: a list of its cells, or a scenario file as a text, or where one of these stands.
 * `long_contents` is how many bytes of those are of rows that are set down.
 */
const TABLES = [
  'CREATE TABLE run (fingerprint VARCHAR, is_whole BOOLEAN, long_contents BIGINT)',
  'CREATE TABLE scenarios (ordinal BIGINT, file INTEGER, "row" BIGINT, scenario VARCHAR, content JSON, problem VARCHAR)',
  'CREATE TABLE events (ordinal BIGINT, "row" BIGINT, content JSON)',
  'CREATE TABLE series (ordinal BIGINT, "row" BIGINT, content JSON)',
] as const;

/** How far a batch has come. */
export interface Standing {
  readonly setDown: Growth;
  readonly done: number;
  readonly refused: number;
}

/** What this process has open: the database locks a file against other processes alone. */
const atWork = new Set<string>();

/**
 * The file beside the results in which a batch keeps its scenarios, and beside that those that are long and a log of what
 * it has worked out of them: a database and files that only grow, so that whatever ends the program leaves all that was kept, and
 * nothing by halves.
 */
export class WorkingFile {
  readonly path: string;
  readonly session: Session;
  /** The bytes that its database keeps in memory at most. */
  readonly memory: number;
  readonly #instance: DuckDBInstance;
  readonly #others: Session[] = [];
  #log: ResultsLog | null = null;
  #longContents: LongContents | null = null;

  private constructor(instance: DuckDBInstance, session: Session, memory: number) {
    this.path = session.path;
    this.#instance = instance;
    this.session = session;
    this.memory = memory;
  }

  /** @throws Refusal where another run has it open, or it is no working file. */
  static async open(path: string, memory: number = MEMORY): Promise<WorkingFile> {
    if (atWork.has(path)) throw busy(path);
    atWork.add(path);
    // Whoever was ended at once left no more than its name.
    if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path);
    try {
      const instance = await DuckDBInstance.create(':memory:', {
        memory_limit: `${memory}B`,
        temp_directory: `${path}.tmp`,
        wal_autocheckpoint: LOG,
        // To share out small statements takes longer than it gains, and what several write at once needs memory for each.
        threads: '1',
        // Nothing is fetched from a network, whatever a file holds.
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      const connection = await instance.connect();
      await connection.run(
        `ATTACH ${quoteText(path)} AS batch (ROW_GROUP_SIZE ${ROW_GROUP}); USE batch`,
      );
      return new WorkingFile(instance, new Session(path, connection), memory);
    } catch (error) {
      atWork.delete(path);
      throw refusalOf(path, error);
    }
  }

  /**
   * The run that the file is of; null before it is of any.
   *
   * @throws Refusal where it is a database of something else.
   */
  async fingerprint(): Promise<string | null> {
    const tables = await this.session.rows('SELECT table_name FROM duckdb_tables()');
    if (tables.length === 0) return null;
    if (tables.some(([name]) => name === 'run')) {
      const [run] = await this.session.rows('SELECT fingerprint FROM run');
      return String(run?.[0]);
    }
    await this.close();
    throw foreign(this.path);
  }

  /** Makes it the file of a run, with what `fill` puts in, all or nothing. */
  async begin(
    fingerprint: string,
    fill: (longContents: LongContents) => Promise<void>,
  ): Promise<void> {
    for (const path of filesBeside(this.path)) rmSync(path, { force: true });
    await this.session.run('BEGIN TRANSACTION');
    for (const table of TABLES) {
      // One after the other: a connection does one thing at a time.
      // oxlint-disable-next-line no-await-in-loop
      await this.session.run(table);
    }
    await this.session.run('INSERT INTO run VALUES ($1, false, 0)', [fingerprint]);
    const longContents = await this.longContents();
    await fill(longContents);
    await keepLongContents(this.session, longContents);
    await this.session.run('COMMIT');
  }

  /** What is set down, and of how many scenarios the results stand, of which some were refused. */
  async standing(): Promise<Standing> {
    const [[isWhole] = []] = await this.session.rows('SELECT is_whole FROM run');
    const { found } = this.log;
    const size = await sizeFrom(this.session, 0);
    return { setDown: { ...size, isWhole: isWhole === true }, ...found };
  }

  /** The results so far. */
  get log(): ResultsLog {
    try {
      this.#log ??= ResultsLog.open(logOf(this.path));
    } catch (error) {
      throw refusalOf(this.path, error);
    }
    return this.#log;
  }

  /**
   * The contents that are too long for the database.
   *
   * @throws Refusal where they are no longer there.
   */
  async longContents(): Promise<LongContents> {
    if (this.#longContents !== null) return this.#longContents;
    const [[size] = []] = await this.session.rows('SELECT long_contents FROM run');
    this.#longContents = new LongContents(longContentsOf(this.path), Number(size));
    return this.#longContents;
  }

  /** Another connection, which can do something meanwhile. */
  async anotherSession(): Promise<Session> {
    const session = new Session(this.path, await this.#instance.connect());
    await session.run('USE batch');
    this.#others.push(session);
    return session;
  }

  async close(): Promise<void> {
    await this.#log?.close();
    this.#longContents?.close();
    for (const { connection } of [this.session, ...this.#others]) connection.closeSync();
    this.#instance.closeSync();
    atWork.delete(this.path);
  }

  /** Closes it where the batch cannot go on; without results it is of no use to a later one. */
  async abandon(): Promise<void> {
    if (this.#log?.isEmpty === false) await this.close();
    else await this.remove();
  }

  /** Closes and removes it: the results are whole, or it is begun anew. */
  async remove(): Promise<void> {
    // What is removed need not be put into place first. Where a statement failed before, none is run any more.
    await this.session.connection
      .run('PRAGMA disable_checkpoint_on_shutdown')
      .catch(() => undefined);
    await this.close();
    for (const path of [
      ...filesBeside(this.path),
      this.path,
      `${this.path}.wal`,
      `${this.path}.tmp`,
    ]) {
      rmSync(path, { force: true, recursive: true });
    }
  }
}

/** Where the results are kept until they are whole. */
function logOf(path: string): string {
  return `${path}-results`;
}

function filesBeside(path: string): readonly string[] {
  return [logOf(path), longContentsOf(path)];
}

/** Brings to the disk the contents that the rows of a transaction name, before it is at its end. */
export async function keepLongContents(
  session: Session,
  longContents: LongContents,
): Promise<void> {
  if (!(await longContents.keep())) return;
  await session.run(`UPDATE run SET long_contents = ${longContents.size}`);
}

/** The bytes of a content, wherever it stands. */
const BYTES = `CASE WHEN starts_with(content, '{') THEN (content ->> 'bytes')::BIGINT ELSE strlen(content) END`;

/** How many scenarios are set down, and the most bytes that one from an ordinal on takes, its tables included. */
export async function sizeFrom(session: Session, from: number): Promise<Omit<Growth, 'isWhole'>> {
  const beside = ['events', 'series'].map(
    (table) => `(SELECT coalesce(max(size), 0)
      FROM (SELECT sum(${BYTES}) AS size FROM ${table} WHERE ordinal >= ${from} GROUP BY ordinal))`,
  );
  const [row = []] = await session.rows(`
    SELECT (SELECT count(*) FROM scenarios), coalesce(max(${BYTES}), 0) + ${beside.join(' + ')}
    FROM scenarios WHERE ordinal >= ${from}`);
  const [count = 0, largest = 0] = row.map(Number);
  return { count, largest };
}

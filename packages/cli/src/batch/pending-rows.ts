import {
  BIGINT,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { FoundRow } from './found-rows.ts';
import type { LongContents } from './long-contents.ts';

/** So many rows, or so many characters of them, are handed to the database at once. */
const CHUNK = { rows: 2048, length: 8 << 20 } as const;

/** Scenarios on their way into the database, column by column. */
export class PendingRows {
  readonly #appender: DuckDBAppender;
  readonly #longContents: LongContents;
  #columns = emptyColumns();
  #length = 0;
  #ordinal: number;

  private constructor(appender: DuckDBAppender, longContents: LongContents, ordinal: number) {
    this.#appender = appender;
    this.#longContents = longContents;
    this.#ordinal = ordinal;
  }

  /** The first of them takes this ordinal. */
  static async into(
    connection: DuckDBConnection,
    longContents: LongContents,
    ordinal: number,
  ): Promise<PendingRows> {
    return new PendingRows(await connection.createAppender('scenarios'), longContents, ordinal);
  }

  add(file: number, { row, scenario, content, problem }: FoundRow): void {
    const { ordinals, files, rows, scenarios, contents, problems } = this.#columns;
    ordinals.push(BigInt(this.#ordinal));
    files.push(file);
    rows.push(BigInt(row));
    scenarios.push(scenario);
    const cell = content === null ? null : this.#longContents.cellFor(content);
    contents.push(cell);
    problems.push(problem);
    this.#ordinal += 1;
    this.#length += cell?.length ?? 0;
    if (rows.length >= CHUNK.rows || this.#length >= CHUNK.length) this.#handOver();
  }

  finish(): void {
    this.#handOver();
    this.#appender.closeSync();
  }

  #handOver(): void {
    const { ordinals, files, rows, scenarios, contents, problems } = this.#columns;
    const types = [BIGINT, INTEGER, BIGINT, VARCHAR, VARCHAR, VARCHAR];
    const chunk = DuckDBDataChunk.create(types, rows.length);
    chunk.setColumns([ordinals, files, rows, scenarios, contents, problems]);
    this.#appender.appendDataChunk(chunk);
    this.#appender.flushSync();
    this.#columns = emptyColumns();
    this.#length = 0;
  }
}

interface Columns {
  readonly ordinals: bigint[];
  readonly files: number[];
  readonly rows: bigint[];
  readonly scenarios: (string | null)[];
  readonly contents: (string | null)[];
  readonly problems: (string | null)[];
}

function emptyColumns(): Columns {
  return { ordinals: [], files: [], rows: [], scenarios: [], contents: [], problems: [] };
}

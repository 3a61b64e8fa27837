import {
  BIGINT,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { FoundRow } from './found-rows.ts';

/** So many rows, or so many characters of them, are handed to the database at once. */
const CHUNK = { rows: 2048, length: 8 << 20 } as const;

/** Scenarios on their way into the database, column by column. */
export class PendingRows {
  readonly #appender: DuckDBAppender;
  #columns = emptyColumns();
  #length = 0;
  #ordinal: number;

  private constructor(appender: DuckDBAppender, ordinal: number) {
    this.#appender = appender;
    this.#ordinal = ordinal;
  }

  /** The first of them takes this ordinal. */
  static async into(connection: DuckDBConnection, ordinal: number): Promise<PendingRows> {
    return new PendingRows(await connection.createAppender('scenarios'), ordinal);
  }

  add(file: number, { row, scenario, content, problem }: FoundRow): void {
    const { ordinals, files, rows, scenarios, contents, problems } = this.#columns;
    ordinals.push(BigInt(this.#ordinal));
    files.push(file);
    rows.push(BigInt(row));
    scenarios.push(scenario);
    contents.push(content);
    problems.push(problem);
    this.#ordinal += 1;
    this.#length += content?.length ?? 0;
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

import type { DuckDBPreparedStatement } from '@duckdb/node-api';
import { refusalOf, type Session } from './session.ts';

/** Reads scenarios that are set down as tasks. */
export class TaskReader {
  readonly #path: string;
  readonly #reading: DuckDBPreparedStatement;

  private constructor(path: string, reading: DuckDBPreparedStatement) {
    this.#path = path;
    this.#reading = reading;
  }

  /** Whether tables stand beside the scenarios is the same for all of them. */
  static async over(path: string, session: Session, hasTables: boolean): Promise<TaskReader> {
    const sql = hasTables ? WITH_TABLES : ALONE;
    return new TaskReader(path, await session.connection.prepare(sql));
  }

  /** The scenarios from one ordinal to before another. */
  async read(from: number, to: number): Promise<string> {
    const reading = this.#reading;
    reading.bindBigInt(1, BigInt(from));
    reading.bindBigInt(2, BigInt(to));
    try {
      const [[task] = []] = (await reading.runAndReadAll()).getRows();
      return String(task);
    } catch (error) {
      throw refusalOf(this.#path, error);
    }
  }
}

/**
 * The scenarios from one ordinal to before another as a task, with what is told of them beside it. What they hold
 * is JSON as it stands, which is put together without being read.
 */
function readingWith({ events, series, join }: Readonly<Record<string, string>>): string {
  return `
    SELECT string_agg(concat('{"file":', file, ',"row":', "row", ',"scenario":', ${jsonOf('scenario')},
      ',"content":', coalesce(content, 'null'), ',"problem":', ${jsonOf('problem')},
      ',"events":[', ${events}, '],"series":[', ${series}, ']}'), chr(10) ORDER BY ordinal)
    FROM scenarios ${join} WHERE ordinal >= $1 AND ordinal < $2`;
}

function jsonOf(text: string): string {
  return `coalesce(to_json(${text}), 'null')`;
}

const ALONE = readingWith({ events: "''", series: "''", join: '' });

const WITH_TABLES = readingWith({
  events: 'e.told',
  series: 's.told',
  join: `LEFT JOIN ${toldIn('events')} AS e USING (ordinal) LEFT JOIN ${toldIn('series')} AS s USING (ordinal)`,
});

function toldIn(table: 'events' | 'series'): string {
  return `(
    SELECT ordinal, string_agg(content, ',' ORDER BY "row") AS told FROM ${table}
    WHERE ordinal >= $1 AND ordinal < $2 GROUP BY ordinal)`;
}

import { existsSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';

/** A connection with a working file, which does one thing at a time. */
export class Session {
  readonly connection: DuckDBConnection;
  readonly path: string;

  constructor(path: string, connection: DuckDBConnection) {
    this.path = path;
    this.connection = connection;
  }

  /** Runs a statement that writes a file or changes the tables. */
  async run(sql: string, values: readonly string[] = []): Promise<void> {
    try {
      await this.connection.run(sql, [...values]);
    } catch (error) {
      throw refusalOf(this.path, error);
    }
  }

  /** The rows of a question. */
  async rows(sql: string): Promise<readonly (readonly unknown[])[]> {
    try {
      return (await this.connection.runAndReadAll(sql)).getRows();
    } catch (error) {
      throw refusalOf(this.path, error);
    }
  }
}

/** What stands in the way of a working file, for the person at the keyboard. */
export function refusalOf(path: string, error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  const shown = showControls(path);
  if (/could not set lock/iu.test(text)) {
    return busy(path);
  }
  if (/not a valid DuckDB database|Serialization|version number/iu.test(text)) {
    return foreign(path);
  }
  if (/^(?:IO|Out of Memory|Permission) Error|No space left/iu.test(text) || isOfSystem(error)) {
    const kept = existsSync(path)
      ? ' What is done is kept: the same command goes on from there.'
      : '';
    return new Refusal(`${shown} cannot be used (${firstLine(text)}).${kept}`);
  }
  return error instanceof Error ? error : new Error(text);
}

/** What the system says when a file cannot be used, as Node tells it. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

export function busy(path: string): Refusal {
  return new Refusal(
    `Another run is at work on ${showControls(path)}; wait for it, or name another --out.`,
  );
}

export function foreign(path: string): Refusal {
  return new Refusal(
    `${showControls(path)} is no working file of this command; remove it, or name another --out.`,
  );
}

function firstLine(text: string): string {
  return showControls(text.split('\n')[0] ?? '').slice(0, 200);
}

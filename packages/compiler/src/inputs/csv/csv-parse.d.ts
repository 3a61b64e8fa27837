/**
 * As much of `csv-parse/browser/esm/sync` as is used here. Its own types refer to those of Node,
 * and with them the whole compiler would type-check against `process` and `Buffer`, which it must
 * not touch: so the package's `imports` send the type checker to this file instead.
 */
export declare class CsvError extends Error {
  readonly code: string;
  /** The line at which the parser gave up, the first being 1. */
  readonly lines: number;
}

export interface CsvOptions {
  readonly bom: boolean;
  readonly relax_column_count: boolean;
  readonly record_delimiter: readonly string[];
}

/** @throws CsvError where a quotation mark is misplaced or not closed. */
export declare function parse(text: string, options: CsvOptions): string[][];

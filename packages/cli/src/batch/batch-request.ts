import type { FileFindings } from '../report/findings/file-findings.ts';

/** A batch as it is asked for; paths are relative to the host's working directory. */
export interface BatchRequest {
  /** The contract file; `-` for standard input. */
  readonly contract: string;
  /** Files of scenarios: JSON lines (`.jsonl`, `.ndjson`), CSV (`.csv`) or Parquet (`.parquet`). */
  readonly scenarios: readonly string[];
  /** The file that takes the results, in one of the same three forms. */
  readonly out: string;
  /** The Terms asked for; none asks for all that the contract works out. */
  readonly terms?: readonly string[];
  /** The day asked about, whatever the scenarios say. */
  readonly on?: string;
  /** What parameters are given: `Portion=100000`. */
  readonly with?: readonly string[];
  /** A scenario file (JSON) that holds where a row does not say otherwise. */
  readonly base?: string;
  /** A table of events (CSV, Parquet) by the `scenario` that they happen in. */
  readonly events?: string;
  /** A table of facts of dates (CSV, Parquet) by `scenario` and `date`. */
  readonly series?: string;
  /** How many processors work; 1 works in the thread that calls. */
  readonly jobs?: number;
}

/** A row that could not be worked out. */
export interface RefusedRow {
  readonly file: string;
  /** In JSON lines and CSV the line on which it starts, in Parquet its number; from 1. */
  readonly row: number;
  readonly rowIs: 'line' | 'row';
  readonly scenario: string | null;
  /** What is wrong, with the JSON path of each finding. */
  readonly reason: string;
}

/** What is told of a batch while it runs. */
export interface BatchWatcher {
  /** Scenarios are about to be worked out; `done` of them stand from an earlier start. */
  readonly begins?: (counts: BatchCounts) => void;
  readonly refuses?: (row: RefusedRow) => void;
  readonly progresses?: (counts: BatchCounts) => void;
}

/** How far a batch has come. */
export interface BatchCounts {
  readonly done: number;
  /** Of how many scenarios; null as long as they are still being read. */
  readonly total: number | null;
}

/** How a batch ended. */
export type BatchOutcome =
  | { readonly kind: 'written'; readonly summary: BatchSummary }
  /** The contract or the base has findings: nothing was begun. */
  | { readonly kind: 'unsound'; readonly findings: FileFindings };

export interface BatchSummary {
  readonly scenarios: number;
  /** Of those, how many could not be worked out. Each has a line of its own in the results. */
  readonly refused: number;
  /** Of those, how many stood from an earlier start. */
  readonly resumed: number;
}

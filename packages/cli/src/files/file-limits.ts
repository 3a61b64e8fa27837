/** The most that is read of one kind of file, so that a wrong path cannot exhaust the memory. */
export interface FileLimit {
  /** What the file is, as a message calls it. */
  readonly what: string;
  readonly megabytes: number;
}

/** Contracts are texts that people write; the longest run to a few hundred pages. */
export const CONTRACT_LIMIT: FileLimit = { what: 'a contract', megabytes: 8 };

/** Scenario files and tables hold years of daily prices. */
export const SCENARIO_LIMIT: FileLimit = { what: 'a scenario file', megabytes: 64 };

export const TABLE_LIMIT: FileLimit = { what: 'a CSV file', megabytes: 64 };

/** A receipt holds one result of each Term, or of each of many events and rows. */
export const RECEIPT_LIMIT: FileLimit = { what: 'a receipt', megabytes: 64 };

export const PROSE_LIMIT: FileLimit = { what: "a contract's prose", megabytes: 8 };

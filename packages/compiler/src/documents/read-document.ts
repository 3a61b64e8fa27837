import { parse, type Parsed, placeAt, reparse, type Source } from '@termsheet/dsl';

/** What was read of a document. */
export interface Reading {
  /** By itself. */
  readonly parsed: Parsed;
  /** Where its text begins in the source of all documents. */
  readonly start: number;
  /** As it stands there. */
  readonly placed: Parsed;
}

/** What was read of each document of a deal, by a name that stands for its path and its copy. */
export type Readings = ReadonlyMap<string, Reading>;

/** Reads a document at its place; what was read of it before is made use of. */
export function readDocument(source: Source, start: number, before?: Reading): Reading {
  if (before === undefined) {
    const parsed = parse(source);
    return { parsed, start, placed: placeAt(parsed, start) };
  }
  const parsed = reparse(before.parsed, source);
  if (parsed === before.parsed && start === before.start) return before;
  return { parsed, start, placed: placeAt(parsed, start) };
}

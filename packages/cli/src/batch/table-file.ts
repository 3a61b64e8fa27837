import type { Cells } from '@termsheet/compiler';

/** A row of a table, or in words why it cannot be read. */
export type TableRow =
  | { readonly row: number; readonly cells: Cells }
  | { readonly row: number; readonly problem: string };

/** A CSV or Parquet file whose headings are read, and whose rows are read as they are asked for. */
export interface TableFile {
  readonly headings: readonly string[];
  /** Whether its rows are counted by lines or by themselves, both from 1. */
  readonly rowIs: 'line' | 'row';
  /** Its rows in order, some at once. */
  readonly blocks: () => Iterable<readonly TableRow[]> | AsyncIterable<readonly TableRow[]>;
}

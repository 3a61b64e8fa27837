import type { OpenedCsv } from '../csv/csv-reader.ts';
import type { InputContext } from '../input-context.ts';

/** What every part of the reading of a scenario file is handed. */
export interface JsonContext extends InputContext {
  /** The file's text: what a number looks like, the tree does not keep. */
  readonly text: string;
  /** Opens a CSV file by its path. */
  readonly csv: (path: string) => OpenedCsv;
}

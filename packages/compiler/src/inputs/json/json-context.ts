import type { InputContext } from '../input-context.ts';
import type { CsvTable } from '../csv/parse-csv.ts';

/** What every part of the reading of a scenario file is handed. */
export interface JsonContext extends InputContext {
  readonly text: string;
  /** The table of a CSV file; null where there is none, which is reported at the first asking. */
  readonly csv: (path: string) => CsvTable | 'unreadable' | { readonly problem: string };
}

import { type CsvTable, parseCsv } from './parse-csv.ts';

/** A CSV file's table, or why there is none. */
export type OpenedCsv = CsvTable | 'unreadable' | { readonly problem: string };

/** Opens CSV files by their paths, each once however many facts it holds. */
export function csvReader(
  read: (path: string) => string | undefined,
  maxLength: number,
): (path: string) => OpenedCsv {
  const opened = new Map<string, OpenedCsv>();
  return (path) => {
    const known = opened.get(path);
    if (known !== undefined) return known;
    const text = read(path);
    const table = text === undefined ? 'unreadable' : parseBounded(text, maxLength);
    opened.set(path, table);
    return table;
  };
}

function parseBounded(text: string, maxLength: number): OpenedCsv {
  if (text.length <= maxLength) return parseCsv(text);
  return { problem: `it has ${text.length} characters, and at most ${maxLength} are read` };
}

/** The cells of one sheet as LibreOffice works them out: figures, texts, yes or no, and errors by their names. */
export type Grid = readonly (readonly unknown[])[];

/** What a cell comes to: a figure, a text, yes or no, an error such as `#N/A`, or nothing. */
export function cellAt(
  grid: Grid | undefined,
  { row, column }: { readonly row: number; readonly column: number },
): unknown {
  return grid?.[row - 1]?.[column - 1] ?? '';
}

/** The cells of a sheet that LibreOffice wrote as lines of fields, each text and error in quotes. */
export function gridOf(csv: string): Grid {
  const grid: unknown[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(FIELD)) {
    grid.at(-1)?.push(quoted === undefined ? valueOf(plain) : textOf(quoted));
    if (end === '\n') grid.push([]);
  }
  return grid;
}

/** A field, and what ends it; a text may have lines of its own. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gu;

function textOf(quoted: string): string {
  const text = quoted.replaceAll('""', '"');
  return ERRORS.get(text) ?? text;
}

function valueOf(plain: string): unknown {
  if (plain === 'TRUE' || plain === 'FALSE') return plain === 'TRUE';
  if (/^\d{4}-\d\d-\d\d$/u.test(plain)) return Date.parse(plain) / 86_400_000 + 25_569;
  if (plain.endsWith('%')) return Number(plain.slice(0, -1)) / 100;
  return plain === '' ? '' : Number(plain);
}

/** LibreOffice has names of its own for some errors. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ['Err:521', '#NULL!'],
  ['Err:503', '#NUM!'],
  ['Err:524', '#REF!'],
  ['Err:532', '#DIV/0!'],
]);

/** Names that spreadsheets read as something else: cells, rows and columns, and what this workbook keeps. */
const TAKEN: ReadonlySet<string> = new Set([
  'r',
  'c',
  'true',
  'false',
  'takes_effect',
  'date_in_question',
]);

/** Names that spreadsheets give a meaning of their own, as that of a range to print or of what is run at first. */
const BUILT_IN: ReadonlySet<string> = new Set(
  [
    'auto_activate auto_close auto_deactivate auto_open consolidate_area criteria data_form database',
    'extract filterdatabase print_area print_titles recorder sheet_title',
  ].flatMap((line) => line.split(' ')),
);

const CELL = /^[a-z]{1,3}[0-9]+$|^r[0-9]*c[0-9]*$|^r[0-9]+$|^c[0-9]+$/u;

/** Longer names are legal up to 255 characters, and of no help. */
const MAX_LENGTH = 60;

/** Gives defined names: letters, digits and underscores alone, each once whatever its case. */
export class DefinedNames {
  readonly #given = new Set<string>();

  give(term: string): string {
    const words = term
      .normalize('NFKD')
      .replaceAll(/[^A-Za-z0-9]+/gu, '_')
      .replaceAll(/^_+|_+$/gu, '');
    const cut = words.slice(0, MAX_LENGTH);
    const base = isFree(cut) ? cut : `T_${cut}`;
    let name = base;
    for (let count = 2; this.#given.has(name.toLowerCase()); count += 1) name = `${base}_${count}`;
    this.#given.add(name.toLowerCase());
    return name;
  }
}

function isFree(name: string): boolean {
  const lower = name.toLowerCase();
  if (name === '' || /^[0-9]/u.test(name) || CELL.test(lower)) return false;
  // Programs that keep names in an object of JavaScript have some already, such as `constructor`.
  return !TAKEN.has(lower) && !BUILT_IN.has(lower) && !(name in {});
}

/** Names that spreadsheets read as something else: cells, rows and columns, and what this workbook keeps. */
const TAKEN: ReadonlySet<string> = new Set([
  'r',
  'c',
  'true',
  'false',
  'takes_effect',
  'date_in_question',
]);

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
    const isCell = CELL.test(cut.toLowerCase()) || TAKEN.has(cut.toLowerCase());
    const base = cut === '' || /^[0-9]/u.test(cut) || isCell ? `T_${cut}` : cut;
    let name = base;
    for (let count = 2; this.#given.has(name.toLowerCase()); count += 1) name = `${base}_${count}`;
    this.#given.add(name.toLowerCase());
    return name;
  }
}

import { sharedFile } from './shared-file.ts';

/** A computable mechanism of a contract, as the catalogue has it. */
export interface Mechanism {
  readonly id: string;
  readonly name: string;
  /** Where the text provides it, in the catalogue's words. */
  readonly section: string;
}

/** A row of the catalogue's table of all sections. */
export interface SectionRow {
  readonly section: string;
  /** The ids of its mechanisms; empty where there is nothing to compute. */
  readonly mechanisms: readonly string[];
}

/** What the catalogue has of one contract. */
export interface Catalogue {
  readonly mechanisms: readonly Mechanism[];
  readonly rows: readonly SectionRow[];
}

export const CATALOGUE = 'catalog/mechanisms.md';

/** Reads the catalogue of a contract, `HT` or `DT`; null where it is not beside the repository. */
export function readCatalogue(prefix: string): Catalogue | null {
  const text = sharedFile(CATALOGUE);
  if (text === null) return null;
  const entry = new RegExp(String.raw`^### (${prefix}-\d\d) (.+)\n\n- Section: (.+)$`, 'gmu');
  const mechanisms = [...text.matchAll(entry)].map(([, id = '', name = '', section = '']) => ({
    id,
    name,
    section,
  }));
  const heading = text.indexOf(`\n### ${prefix}: `);
  const table = text.slice(heading, text.indexOf('\n#', heading + 1)).split('\n');
  const cells = table.map((line) => line.split('|').map((cell) => cell.trim()));
  const rows = cells.flatMap(([, section = '', status = '', what = '']) =>
    /^(?:not )?computable$/u.test(status)
      ? [
          {
            section,
            mechanisms: status === 'computable' ? (what.match(/(?:HT|DT)-\d\d/gu) ?? []) : [],
          },
        ]
      : [],
  );
  return { mechanisms, rows };
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** So that two makings of one document are one file; a zip knows no day before 1980. */
const WRITTEN = '2000-01-01T00:00:00Z';

/** The moment at which a part of the file was written. */
const MOMENT =
  /(?<open><dcterms:(?:created|modified)[^>]*>)[^<]*(?<close><\/dcterms:(?:created|modified)>)/gu;

/** Takes the clock out of a Word file: its parts in order, and no moment but one. */
export function settlePackage(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (name !== 'docProps/core.xml') return [name, content];
    return [name, strToU8(strFromU8(content).replace(MOMENT, `$<open>${WRITTEN}$<close>`))];
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2000, 0, 1) });
}

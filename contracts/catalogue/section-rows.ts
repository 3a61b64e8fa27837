import { clausesOf, type Compilation } from '@termsheet/compiler';
import type { SectionRow } from './read-catalogue.ts';

/** `4.15(D)`, `II.C.3`, `Schedule 3.1(c)` at the beginning of a row. */
const REFERENCE =
  /^(?:(?:schedule|exhibit) [\w.()]+|(?:[IVX]+|\d{1,2})(?:\.(?:\d{1,2}|[A-Z]))*(?:\([a-zA-Z]+\))*(?![\w.(]))/iu;

/** The rows that the contract says nothing of: no mechanism encoded, no `not computable` with the reason. */
export function rowsUnaccounted(
  rows: readonly SectionRow[],
  contract: Compilation,
  encoded: ReadonlySet<string>,
): readonly string[] {
  const spoken = spokenOf(contract);
  return rows
    .filter(({ section, mechanisms }) =>
      mechanisms.length > 0
        ? mechanisms.some((id) => !encoded.has(id))
        : !spoken.some((each) => speaksOf(each, section)),
    )
    .map(({ section }) => section);
}

/** A section, and why there is nothing to compute; null where it is encoded. */
interface Spoken {
  readonly section: string;
  readonly reason: string | null;
}

function spokenOf(contract: Compilation): readonly Spoken[] {
  return clausesOf(contract).flatMap(({ reference, declarations }) =>
    declarations.flatMap((node): readonly Spoken[] => {
      if (node.kind === 'Quote') return [];
      if (node.kind !== 'NotComputableSection') return [{ section: reference.text, reason: null }];
      return [{ section: node.reference?.text ?? reference.text, reason: node.reason.text }];
    }),
  );
}

function speaksOf({ section, reason }: Spoken, row: string): boolean {
  const words = row.replace(/^exhibits/iu, 'Exhibit').toLowerCase();
  const cited = REFERENCE.exec(row)?.[0];
  if (cited === undefined) return words.includes(section.toLowerCase());
  if (section.toLowerCase() !== cited.toLowerCase()) return false;
  const terms = row.slice(cited.length).trim();
  // A row of one number names the terms it is about: the reason must name one of them.
  if (!/^[A-Z][A-Z, ]+$/u.test(terms)) return true;
  const named = terms.toLowerCase().split(', ');
  return reason !== null && named.some((term) => reason.toLowerCase().includes(term));
}

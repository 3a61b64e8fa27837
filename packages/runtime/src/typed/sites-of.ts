import type { Site } from '../program/program.ts';
import type { ValueType } from '../value/value-type.ts';

/** A site as a generated evaluator writes it: what follows from the site around it is left out. */
export interface SiteEntry {
  /** The site this one stands in, which comes before it; left out for the body of a declaration. */
  readonly in?: number;
  /** Where its words start in the other's text; left out for 0. */
  readonly from?: number;
  /** Where they end; left out where the text itself ends there. */
  readonly to?: number;
  /** The words; left out where they are those that stand there. */
  readonly text?: string;
  /** Left out where it is that of the site around it. */
  readonly clause?: string;
  readonly label?: string;
  readonly type?: ValueType;
}

/** The sites of a program, as its derivations show them. */
export function sitesOf(entries: readonly SiteEntry[]): readonly Site[] {
  const sites: Site[] = [];
  for (const entry of entries) {
    const { in: parent = null, from: start = 0, label = null, type = null } = entry;
    const outer = parent === null ? undefined : sites[parent];
    const text = entry.text ?? outer?.text.slice(start, entry.to) ?? '';
    const end = entry.to ?? start + text.length;
    const clause = entry.clause ?? outer?.clause ?? '';
    sites.push({ text, clause, parent, start, end, label, type });
  }
  return sites;
}

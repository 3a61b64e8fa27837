import type { Site } from '../program/program.ts';
import type { ValueType } from '../value/value-type.ts';

/** A site as a generated evaluator writes it. */
export type SiteEntry =
  /** The body of a declaration. */
  | {
      readonly text: string;
      readonly clause: string;
      readonly label?: string;
      readonly type: ValueType | null;
    }
  /** Words within another site, from one place in its text to another. */
  | {
      readonly in: number;
      readonly from: number;
      readonly to: number;
      readonly label?: string;
      readonly type: ValueType | null;
      /** The words, where they are not those that stand there. */
      readonly text?: string;
      /** The clause, where it is not that of the other site. */
      readonly clause?: string;
    };

/** The sites of a program; one that stands in another comes after it. */
export function sitesOf(entries: readonly SiteEntry[]): readonly Site[] {
  const sites: Site[] = [];
  for (const entry of entries) {
    const { label = null, type } = entry;
    if (!('in' in entry)) {
      const { text, clause } = entry;
      sites.push({ text, clause, parent: null, start: 0, end: text.length, label, type });
      continue;
    }
    const { in: parent, from: start, to: end } = entry;
    const outer = sites[parent];
    const text = entry.text ?? outer?.text.slice(start, end) ?? '';
    sites.push({
      text,
      clause: entry.clause ?? outer?.clause ?? '',
      parent,
      start,
      end,
      label,
      type,
    });
  }
  return sites;
}

import { readFileSync } from 'node:fs';
import { sharedFile } from '../catalogue/shared-file.ts';

/** What finds a defect. */
export type FoundBy =
  | { readonly rule: string; readonly words: string }
  | { readonly reading: string }
  | { readonly none: string };

/** A known defect of one of the two texts. */
export interface Defect {
  readonly id: string;
  /** What sort it is, as `contradiction`. */
  readonly sort: string;
  readonly section: string;
}

export const DEFECTS = 'catalog/drafting-defects.md';

/** The known defects; null where the list does not lie beside the repository. */
export function readDefects(): readonly Defect[] | null {
  const text = sharedFile(DEFECTS);
  if (text === null) return null;
  const entries = text.matchAll(/^### (X-(?:HT|DT)-\d\d) \[([^\]]+)\] \[[HML]\] (.+)$/gmu);
  return [...entries].map(([, id = '', sort = '', section = '']) => ({ id, sort, section }));
}

/** What finds each defect, by its id. */
export function readFoundBy(): Readonly<Record<string, FoundBy>> {
  return JSON.parse(readFileSync(new URL('defects.json', import.meta.url), 'utf8'));
}

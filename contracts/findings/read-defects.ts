import { readFileSync } from 'node:fs';
import { sharedFile } from '../catalogue/shared-file.ts';

/** A rule that finds a defect, and words of its message there. */
export interface RuleFinding {
  readonly rule: string;
  readonly words: string;
}

/** What finds a defect: rules, a reading of the contract, or both; else why none does. */
export interface FoundBy {
  readonly rules?: readonly RuleFinding[];
  readonly reading?: string;
  readonly none?: string;
}

/** A known defect of one of the two texts. */
export interface Defect {
  readonly id: string;
  /** What sort it is, as `contradiction`. */
  readonly sort: string;
  readonly section: string;
  readonly weight: 'H' | 'M' | 'L';
  /** What is wrong, in a sentence. */
  readonly gist: string;
}

export const DEFECTS = 'catalog/drafting-defects.md';

/** The known defects; null where the list does not lie beside the repository. */
export function readDefects(): readonly Defect[] | null {
  const text = sharedFile(DEFECTS);
  if (text === null) return null;
  return text
    .split(/^### /mu)
    .slice(1)
    .flatMap((entry): readonly Defect[] => {
      const [head = '', ...body] = entry.split('\n');
      const found = /^(X-(?:HT|DT)-\d\d) \[([^\]]+)\] \[([HML])\] (.+)$/u.exec(head);
      if (found === null) return [];
      const [, id = '', sort = '', weight, section = ''] = found;
      const gist = body.find((line) => line !== '' && !line.startsWith('>')) ?? '';
      return [{ id, sort, section, gist: firstSentence(gist), weight: weightOf(weight) }];
    });
}

function weightOf(letter: string | undefined): Defect['weight'] {
  return letter === 'H' || letter === 'M' ? letter : 'L';
}

/** Up to the first full stop or colon behind a word of some length, which ends no abbreviation. */
function firstSentence(text: string): string {
  return /^.{30,}?[a-z)”"\d]{3}[.:](?= |$)/u.exec(text)?.[0].replace(/:$/u, '.') ?? text;
}

/**
 * What finds each defect, by its id.
 *
 * @throws Error where an entry says neither what finds the defect nor why none does, or both
 */
export function readFoundBy(): Readonly<Record<string, FoundBy>> {
  const read: Readonly<Record<string, FoundBy>> = JSON.parse(
    readFileSync(new URL('defects.json', import.meta.url), 'utf8'),
  );
  for (const [id, entry] of Object.entries(read)) {
    const { rules = [], reading, none, ...other } = entry;
    const isFound = rules.length > 0 || reading !== undefined;
    if (Object.keys(other).length === 0 && isFound !== (none !== undefined)) continue;
    throw new Error(
      `defects.json, ${id}: { "rules": [{ "rule": …, "words": … }], "reading": … } or { "none": … }`,
    );
  }
  return read;
}

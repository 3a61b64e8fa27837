import type { Diagnostic } from '@termsheet/dsl';
import { suggestNames } from './suggest-names.ts';

/** Suggestions beyond this many are not looked for: a file so wrong is not mended by them. */
const MAX_SUGGESTIONS = 100;

/** Where a stage reports what it finds, and from where it takes names to suggest. */
export interface Findings {
  readonly report: (diagnostic: Diagnostic) => void;
  /** The names nearest to one that is not declared, best first; none once many were asked for. */
  readonly suggest: (name: string, candidates: Iterable<string>) => readonly string[];
}

/** Findings that go to a list. */
export function findingsTo(found: Diagnostic[]): Findings {
  let left = MAX_SUGGESTIONS;
  return {
    report: (diagnostic) => void found.push(diagnostic),
    suggest: (name, candidates) => {
      if (left === 0) return [];
      left -= 1;
      return suggestNames(name, candidates);
    },
  };
}

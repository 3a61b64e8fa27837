import { cleanProse } from './clean-prose.ts';
import { type DefinedTerm, readDefinedTerms } from './defined-terms.ts';
import { readTermUses, type TermUses } from './term-uses.ts';
import { type Outline, readOutline } from './outline.ts';

/** The words of a contract, read once: every rule on the prose looks up here. */
export interface Prose extends TermUses {
  /** The words, cleaned; offsets are offsets in it. */
  readonly text: string;
  readonly outline: Outline;
  readonly terms: readonly DefinedTerm[];
  /** Where each line begins. */
  readonly lines: readonly number[];
}

/** Reads the words of a contract, in time that grows with their length. */
export function readProse(raw: string): Prose {
  const text = cleanProse(raw);
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const terms = readDefinedTerms(text);
  return { text, outline: readOutline(text), terms, lines, ...readTermUses(text, terms) };
}

/** The line of an offset, from 1. */
export function lineAt({ lines }: Prose, offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The innermost numbered part that an offset stands in; null before the first. */
export function sectionAt({ outline }: Prose, offset: number): string | null {
  let found: string | null = null;
  for (const { path, start, end } of outline.sections) {
    if (start > offset) break;
    if (offset < end) found = path;
  }
  return found;
}

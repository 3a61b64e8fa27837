import { cleanProse } from './clean-prose.ts';
import { type DefinedTerm, quotedWords, readDefinedTerms, termKey } from './defined-terms.ts';
import { foldProse } from './fold-prose.ts';
import { type Flow, readFlow } from './flow.ts';
import { type Labels, readLabels } from './labels.ts';
import { type ProseList, readLists } from './lists.ts';
import { readTermUses, type TermUses } from './term-uses.ts';
import { type Outline, readOutline } from './outline.ts';
import type { ProsePassage } from './passage.ts';
import { readSentences } from './sentences.ts';

/** The words of a contract, read once: every rule on the prose looks up here. */
export interface Prose extends TermUses {
  /** The words, cleaned; offsets are offsets in it. */
  readonly text: string;
  /** The words as quotes are held against them: with all that printing changes taken out. */
  readonly folded: string;
  /** The words as they run, sentence by sentence. */
  readonly flow: Flow;
  readonly outline: Outline;
  readonly terms: readonly DefinedTerm[];
  readonly sentences: readonly ProsePassage[];
  readonly lists: readonly ProseList[];
  /** Where lists put their labels. */
  readonly labels: Labels;
  /** Where words stand between quotation marks, by their key. */
  readonly quoted: ReadonlyMap<string, readonly number[]>;
  /** Where each line begins. */
  readonly lines: readonly number[];
}

/** Reads the words of a contract, in time that grows with their length. */
export function readProse(raw: string): Prose {
  const text = cleanProse(raw);
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const folded = foldProse(raw);
  const terms = readDefinedTerms(text);
  const [outline, labels, quoted] = [readOutline(text), readLabels(text), readQuoted(text)];
  const sentences = readSentences(text);
  const flow = readFlow(text, sentences);
  const lists = readLists({ text, sentences });
  const uses = readTermUses(text, terms);
  return { text, folded, flow, outline, sentences, lists, labels, quoted, terms, lines, ...uses };
}

function readQuoted(text: string): Prose['quoted'] {
  const quoted = new Map<string, number[]>();
  for (const { name, start } of quotedWords(text)) {
    const places = quoted.get(termKey(name));
    if (places === undefined) quoted.set(termKey(name), [start]);
    else places.push(start);
  }
  return quoted;
}

/** The line of an offset, from 1. */
export function lineAt({ lines }: Prose, offset: number): number {
  return lastAtOrBefore(lines.length, (at) => (lines[at] ?? 0) <= offset) + 1;
}

/** The last of so many places that does not come after; -1 where all do. */
function lastAtOrBefore(count: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [-1, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The innermost numbered part that an offset stands in; null before the first. */
export function sectionAt({ outline }: Prose, offset: number): string | null {
  const { sections } = outline;
  // Where a part ends another begins or its own whole ends, so the last that began is the innermost.
  const next = lastAtOrBefore(sections.length, (at) => (sections[at]?.start ?? 0) <= offset);
  const section = sections[next];
  return section !== undefined && offset < section.end ? section.path : null;
}

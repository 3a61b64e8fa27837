import { lineOfSection } from '@termsheet/compiler';
import { indexLines, type LineIndex, type Span } from '@termsheet/dsl';
import { findWords, readWords, type Words } from './find-words.ts';

/** The words of a contract, in which quotes and sections are looked up; read once. */
export class KnownProse {
  readonly text: string;
  #lines: LineIndex | null = null;
  #words: Words | null = null;
  readonly #sections = new Map<string, number | null>();

  constructor(text: string) {
    this.text = text;
  }

  get lines(): LineIndex {
    this.#lines ??= indexLines(this.text);
    return this.#lines;
  }

  /** Where some words stand; null where they do not. */
  find(words: string): Span | null {
    this.#words ??= readWords(this.text);
    return findWords(this.#words, words);
  }

  /** The heading of a section as it is cited; null where there is no such section. */
  section(cited: string): Span | null {
    const known = this.#sections.get(cited);
    const line = known === undefined ? lineOfSection(this.text, cited) : known;
    this.#sections.set(cited, line);
    if (line === null) return null;
    const start = this.lines.startOfLine(line);
    return { start, end: start + this.lines.textOfLine(line).length };
  }
}

const known = new Map<string, KnownProse>();
/** One or two contracts are mostly open at a time. */
const MOST_KNOWN = 4;

/** The words of a contract, as they were read last. */
export function knownProse(text: string): KnownProse {
  const last = known.get(text);
  if (last !== undefined) return last;
  const prose = new KnownProse(text);
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(text, prose);
  return prose;
}

import type { Span } from '@termsheet/dsl';

/** A run of letters and digits; soft hyphens and zero spaces are nothing. */
const WORD = /[\p{L}\p{N}\p{M}$%\u00AD\u200B]+/gu;
/** A page number on a line of its own. */
const PAGE_NUMBER = /^[ \t]*(?:page )?[-–—]? ?(?:\d{1,4}|[ivxl]+) ?[-–—]?[ \t]*$/gimu;

/** The words of a text in one line, each between spaces, with where each begins and ends in it. */
export interface Words {
  readonly line: string;
  /** Where each word begins in the line, and in the text. */
  readonly starts: readonly number[];
  readonly spans: readonly Span[];
}

/**
 * Where some words stand in a text, whatever case, punctuation and line breaks stand between them there;
 * null where they do not.
 */
export function findWords(words: Words, sought: string): Span | null {
  const { line } = readWords(sought);
  if (line.trim() === '') return null;
  const at = words.line.indexOf(line);
  if (at < 0) return null;
  const first = lastAtOrBefore(words.starts, at + 1);
  const last = lastAtOrBefore(words.starts, at + line.length - 2);
  const [start, end] = [words.spans[first]?.start, words.spans[last]?.end];
  return start === undefined || end === undefined ? null : { start, end };
}

/** Reads the words of a text once. */
export function readWords(text: string): Words {
  const pages = text.replaceAll(PAGE_NUMBER, (page) => ' '.repeat(page.length));
  const [starts, spans, folded]: [number[], Span[], string[]] = [[], [], []];
  let at = 1;
  for (const { 0: word, index } of pages.matchAll(WORD)) {
    const words = word
      .replaceAll(/[\u00AD\u200B]/gu, '')
      .normalize('NFKC')
      .toLowerCase();
    if (words === '') continue;
    starts.push(at);
    spans.push({ start: index, end: index + word.length });
    folded.push(words);
    at += words.length + 1;
  }
  return { line: ` ${folded.join(' ')} `, starts, spans };
}

function lastAtOrBefore(starts: readonly number[], at: number): number {
  let [low, high] = [-1, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

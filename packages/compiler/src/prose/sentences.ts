import type { ProsePassage } from './passage.ts';

/** Where a sentence can end: a full stop, or a paragraph. */
const BREAK = /[.?!]["”')\]]*(?=\s)|\n{2,}/gu;
/** A full stop after these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(“"])(?:[A-Za-z]|[ivxIVX]+|\d+|Inc|Corp|Co|Ltd|Nos?|Art|Sec|Mr|Ms|Dr|St|vs?|etc|approx)\.$/u;
/** What a paragraph must end with to be whole: a page break tears others in two. */
const WHOLE = /[.;:,?!)\]"”]$|[;,] (?:and|or)$/u;
/** A heading is a paragraph without a full stop. */
const HEADING_LENGTH = 70;
const LOOK_BEHIND = 40;

/** The sentences of a cleaned text, in its order. Lists are one sentence as long as their paragraphs go on. */
export function readSentences(text: string): readonly ProsePassage[] {
  const sentences: ProsePassage[] = [];
  let start = 0;
  let paragraph = 0;
  for (const match of text.matchAll(BREAK)) {
    const isParagraph = match[0].startsWith('\n');
    const end = isParagraph ? match.index : match.index + match[0].length;
    if (isParagraph ? isTorn(text, paragraph, end) : goesOn(text, end)) continue;
    if (end > start && text.slice(start, end).trim() !== '')
      sentences.push(trimmed(text, start, end));
    start = end;
    if (isParagraph) paragraph = end + match[0].length;
  }
  if (text.slice(start).trim() !== '') sentences.push(trimmed(text, start, text.length));
  return sentences;
}

function isTorn(text: string, paragraph: number, end: number): boolean {
  const last = text.slice(Math.max(paragraph, end - LOOK_BEHIND), end).trimEnd();
  return end - paragraph > HEADING_LENGTH && !WHOLE.test(last);
}

function goesOn(text: string, end: number): boolean {
  const next = /^\s+(.)/su.exec(text.slice(end, end + 80))?.[1];
  if (next !== undefined && /[a-z,;]/u.test(next)) return true;
  return ABBREVIATED.test(text.slice(Math.max(0, end - LOOK_BEHIND), end));
}

function trimmed(text: string, from: number, to: number): ProsePassage {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return { start, end: from + words.trimEnd().length };
}

import type { ProsePlace, Span } from '@termsheet/dsl';
import type { Checked } from '../checked/checked.ts';
import { lineAt, type Prose, sectionAt } from '../prose/read-prose.ts';

/** At most so many findings of one kind are made in the prose: a file that is no contract has many. */
export const MAX_IN_PROSE = 20;

/** Where the file names its prose: what is found there is told here. */
export function prosePlace({ bound }: Checked): Span {
  const settings = bound.contract?.settings ?? [];
  const named = settings.find((setting) => setting.kind === 'ProseSetting');
  return named?.span ?? bound.contract?.title.span ?? { start: 0, end: 0 };
}

/** So much is shown of what stands before and after the words that are meant. */
const CONTEXT = 70;
/** A longer passage is shown by its beginning and its end. */
const LONGEST = 260;

/** A stretch of the prose as a finding shows it: within its sentence, at whole words. */
export function placeInProse(prose: Prose, start: number, end: number): ProsePlace {
  const { text } = prose;
  const from = startOfContext(text, start);
  const to = endOfContext(text, end);
  const lead = from < start && !isSentenceStart(text, from) ? '…' : '';
  const tail = to > end && !/[.;:]$/u.test(text.slice(to - 1, to)) ? '…' : '';
  const words = `${lead}${folded(text.slice(from, to))}${tail}`;
  return { section: sectionAt(prose, start), line: lineAt(prose, start), words: inMiddle(words) };
}

/** The start of the sentence, or of a word some way back. */
function startOfContext(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n'));
  if (sentence >= 0) return start - before.length + sentence + 2;
  if (start <= CONTEXT) return 0;
  const space = before.search(/\s/u);
  return space < 0 ? start : start - before.length + space + 1;
}

function endOfContext(text: string, end: number): number {
  const after = text.slice(end, end + CONTEXT);
  const sentence = /[.;](?=\s|$)|(?=\n\n)/u.exec(after);
  if (sentence !== null) return end + sentence.index + sentence[0].length;
  if (end + CONTEXT >= text.length) return text.length;
  const space = after.search(/\s\S*$/u);
  return space < 0 ? end : end + space;
}

function isSentenceStart(text: string, at: number): boolean {
  return at === 0 || /(?:[.] |\n\n)$/u.test(text.slice(Math.max(0, at - 2), at));
}

function folded(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim();
}

function inMiddle(words: string): string {
  if (words.length <= LONGEST) return words;
  const half = LONGEST / 2;
  const head = words.slice(0, half).replace(/\s\S*$/u, '');
  const foot = words.slice(-half).replace(/^\S*\s/u, '');
  return `${head} … ${foot}`;
}

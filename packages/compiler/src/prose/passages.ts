import { type Flow, inText, type Sentence } from './flow.ts';
import type { ProsePassage } from './passage.ts';

/** A stretch of the prose as it runs. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Words that fit a form, with the sentence they stand in. */
export interface Fit {
  readonly match: RegExpExecArray;
  readonly passage: Passage;
  readonly sentence: Sentence;
}

/** No file has so many places of one form that a reader looks through more. */
const MAX_FITS = 2000;

/** The places in the sentences of a text that fit a form, which is global and bounded. */
export function* fitsIn({ sentences }: Pick<Flow, 'sentences'>, form: RegExp): Iterable<Fit> {
  // One copy for all sentences: to make one for each costs more than to look through a short one.
  const own = new RegExp(form);
  let seen = 0;
  for (const sentence of sentences) {
    own.lastIndex = 0;
    for (let match = own.exec(sentence.text); match !== null; match = own.exec(sentence.text)) {
      seen += 1;
      if (seen > MAX_FITS) return;
      // What fits without a word would fit here for ever.
      if (match[0] === '') own.lastIndex += 1;
      yield { match, passage: passageAt(sentence, match.index, match[0].length), sentence };
    }
  }
}

/** Part of a sentence. */
export function passageAt(
  { text, start }: Sentence,
  from: number,
  length = text.length - from,
): Passage {
  const words = text.slice(from, from + length);
  return { start: start + from, end: start + from + length, words };
}

/** A passage as the cleaned text has it that the flow was made from. */
export function passageInText(flow: Flow, { start, end }: Passage): ProsePassage {
  return { start: inText(flow, start), end: inText(flow, Math.max(start, end - 1)) + 1 };
}

/** The longest words that a message repeats. */
const LONGEST = 150;

/** Words of the prose as a message repeats them: long ones by their beginning and their end. */
export function quoted(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = words.slice(0, 90).replace(/\s\S*$/u, '');
  const foot = words.slice(-50).replace(/^\S*\s/u, '');
  return `${head} … ${foot}`;
}

import type { ProsePassage } from './passage.ts';

/** A sentence of the prose, as it runs. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the flow. */
  readonly start: number;
}

/**
 * The words of a contract as they run: white space folded, sentences mended that a line or a page
 * breaks. Paragraphs are parted by `\n`.
 */
export interface Flow {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Where white space was folded: offsets in the flow, and in the text it was made from. */
  readonly folds: readonly Fold[];
}

/** From here on the flow and the text it was made from go on in step. */
interface Fold {
  readonly inFlow: number;
  readonly inText: number;
}

/** A paragraph that goes on after a page: its next words begin small, or its last cannot end it. */
const GOES_ON = /^[a-z][a-z'-]*[ ,\n]/u;
const CANNOT_END =
  /(?:,|\b(?:a|all|an|and|any|as|be|by|each|for|from|if|in|into|is|its|no|of|on|or|other|shall|such|than|that|the|then|to|under|upon|with))$/iu;
const LONGEST_SENTENCE = 12_000;

/** Reads how a cleaned text runs, of which the sentences are known. */
export function readFlow(cleaned: string, passages: readonly ProsePassage[]): Flow {
  const folds: Fold[] = [];
  const parts: string[] = [];
  let length = 0;
  let end = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const gap of cleaned.matchAll(/\s+/gu)) {
    const next = gap.index + gap[0].length;
    if (gap.index > 0) {
      add(cleaned.slice(end, gap.index));
      add(isParagraphEnd(cleaned, gap.index, next) ? '\n' : ' ');
    }
    folds.push({ inFlow: length, inText: next });
    end = next;
  }
  add(cleaned.slice(end));
  const text = parts.join('');
  const sentences = passages.flatMap((passage) => {
    const start = inFlow({ folds }, passage.start);
    const words = text.slice(start, inFlow({ folds }, passage.end - 1) + 1);
    return [...piecesOf(words.replaceAll('\n', ' '), start)];
  });
  return { text, sentences, folds };
}

function isParagraphEnd(text: string, end: number, next: number): boolean {
  const breaks = text.slice(end, Math.min(next, end + 2000));
  if (!/\n\s*\n/u.test(breaks)) return false;
  const isGoingOn = GOES_ON.test(text.slice(next, next + 30));
  return !isGoingOn && !CANNOT_END.test(text.slice(Math.max(0, end - 12), end));
}

/** What has no full stop for so long is no sentence of a contract, and is read piece by piece. */
function* piecesOf(text: string, start: number): Iterable<Sentence> {
  for (let from = 0; from < text.length; from += LONGEST_SENTENCE) {
    yield { text: text.slice(from, from + LONGEST_SENTENCE), start: start + from };
  }
}

/** The offset in the text that a flow was made from. */
export function inText({ folds }: Flow, offset: number): number {
  const fold = lastFold(folds, ({ inFlow: at }) => at <= offset);
  return fold === undefined ? offset : fold.inText + offset - fold.inFlow;
}

/** The offset in a flow of one in the text that it was made from. */
export function inFlow({ folds }: Pick<Flow, 'folds'>, offset: number): number {
  const fold = lastFold(folds, ({ inText: at }) => at <= offset);
  return fold === undefined ? offset : fold.inFlow + offset - fold.inText;
}

function lastFold(folds: readonly Fold[], isBefore: (fold: Fold) => boolean): Fold | undefined {
  let [low, high] = [-1, folds.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const fold = folds[middle];
    if (fold !== undefined && isBefore(fold)) low = middle;
    else high = middle;
  }
  return folds[low];
}

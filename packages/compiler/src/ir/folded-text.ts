import type { Comment, Span } from '@termsheet/dsl';

/** A file's text with white space folded to single spaces and comments left out. */
export interface FoldedText {
  readonly text: string;
  /** Where each offset of the source stands in the folded text; one more than the source is long. */
  readonly offsets: Int32Array;
}

/** Folds a whole file once, so that every part of it can be cut out in constant time. */
export function foldText(source: string, comments: readonly Comment[]): FoldedText {
  const folding = new Folding(source);
  for (const { span } of comments) {
    folding.takeUntil(span.start);
    folding.leaveOutUntil(span.end);
  }
  folding.takeUntil(source.length);
  return folding.end();
}

/** A file that is being folded, character by character. */
class Folding {
  readonly #source: string;
  readonly #offsets: Int32Array;
  readonly #pieces: string[] = [];
  /** How much of the source is folded, and how long the folded text is. */
  #at = 0;
  #length = 0;
  /** From here on the source stands in the folded text as it is, and is cut out when it no longer does. */
  #from = 0;
  #endsInSpace = false;

  constructor(source: string) {
    this.#source = source;
    this.#offsets = new Int32Array(source.length + 1);
  }

  takeUntil(end: number): void {
    const source = this.#source;
    const offsets = this.#offsets;
    while (this.#at < end) {
      let at = this.#at;
      let length = this.#length;
      for (; at < end && !isBlank(source.charCodeAt(at)); at += 1) {
        offsets[at] = length;
        length += 1;
      }
      if (at > this.#at) this.#endsInSpace = false;
      this.#at = at;
      this.#length = length;
      if (at < end) this.#takeGap(end);
    }
  }

  /** White space up to an offset becomes one space, unless one stands there before it already. */
  #takeGap(end: number): void {
    const start = this.#at;
    let at = start + 1;
    while (at < end && isBlank(this.#source.charCodeAt(at))) at += 1;
    const isAsItStands = at === start + 1 && this.#source.charCodeAt(start) === SPACE;
    if (this.#endsInSpace || !isAsItStands) {
      this.#cutAt(start);
      if (!this.#endsInSpace) this.#pieces.push(' ');
      this.#from = at;
    }
    if (!this.#endsInSpace) this.#length += 1;
    this.#endsInSpace = true;
    this.#standAtSpace(at);
  }

  /** Inside a gap every offset stands before its space; what follows stands after it. */
  #standAtSpace(end: number): void {
    const place = this.#endsInSpace ? this.#length - 1 : this.#length;
    for (let at = this.#at; at < end; at += 1) this.#offsets[at] = place;
    this.#at = end;
  }

  leaveOutUntil(end: number): void {
    this.#cutAt(this.#at);
    this.#standAtSpace(end);
    this.#from = end;
  }

  #cutAt(end: number): void {
    if (end > this.#from) this.#pieces.push(this.#source.slice(this.#from, end));
  }

  end(): FoldedText {
    this.#cutAt(this.#source.length);
    this.#offsets[this.#source.length] = this.#length;
    return { text: this.#pieces.join(''), offsets: this.#offsets };
  }
}

const SPACE = 32;

function isBlank(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff;
}

/** Where a stretch of the source stands in the folded text. */
export function foldedSpan(folded: FoldedText, span: Span): Span {
  return { start: folded.offsets[span.start] ?? 0, end: folded.offsets[span.end] ?? 0 };
}

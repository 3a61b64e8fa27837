import type { IToken, TokenType } from 'chevrotain';

/** A word, sign or literal of the source. */
export class Token implements IToken {
  private readonly text: string;
  readonly startOffset: number;
  /** The offset of the last character, as chevrotain counts. */
  endOffset: number;
  tokenType: TokenType;
  tokenTypeIdx: number;
  /** What a literal says: a name with single spaces, a number without separators, an ISO date. */
  readonly payload: string | null;
  readonly firstOnLine: boolean;
  /** Whether the token begins a line that stands on its own: recovery never skips it. */
  stop = false;
  /** Whether something about the token is already reported, so that nothing more is said here. */
  troubled = false;

  constructor(text: string, place: TokenPlace, type: TokenType, payload: string | null) {
    this.text = text;
    this.startOffset = place.start;
    this.endOffset = place.end - 1;
    this.tokenType = type;
    this.tokenTypeIdx = type.tokenTypeIdx ?? 0;
    this.payload = payload;
    this.firstOnLine = place.firstOnLine;
  }

  /** The token as written; read seldom, so that it is not cut out for every token. */
  get image(): string {
    return this.text.slice(this.startOffset, this.endOffset + 1);
  }

  /** The same token over a longer stretch of the text. */
  spanning(first: Token, last: Token): Token {
    const { firstOnLine } = first;
    const place = { start: first.startOffset, end: last.endOffset + 1, firstOnLine };
    const token = new Token(this.text, place, this.tokenType, this.payload);
    token.troubled = first.troubled || this.troubled || last.troubled;
    return token;
  }

  /** Gives the token another type; its place stays. */
  become(type: TokenType): void {
    this.tokenType = type;
    this.tokenTypeIdx = type.tokenTypeIdx ?? 0;
  }
}

/** Where a token stands. */
export interface TokenPlace {
  readonly start: number;
  readonly end: number;
  readonly firstOnLine: boolean;
}

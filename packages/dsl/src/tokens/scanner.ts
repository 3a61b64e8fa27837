import type { TokenType } from 'chevrotain';
import { curlyQuotes } from '../diagnostics/curly-quotes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { impossibleDate } from '../diagnostics/impossible-date.ts';
import { malformedNumber } from '../diagnostics/malformed-number.ts';
import { malformedTime } from '../diagnostics/malformed-time.ts';
import { numberTooLong } from '../diagnostics/number-too-long.ts';
import { unclosedText } from '../diagnostics/unclosed-text.ts';
import type { Comment } from '../tree/index.ts';
import { findLineEnd, findOnLine, trimEnd } from './characters.ts';
import type { ScannedDate } from './scan-date.ts';
import type { ScannedNumber } from './scan-number.ts';
import type { ScannedTime } from './scan-time.ts';
import { Token } from './token.ts';
import { T } from './token-types.ts';

/** How many findings of odd characters and figures one line can give. */
const MOST_FINDINGS = 10;

/** Longer numbers are refused: reading and showing them would only take time. */
const MAX_NUMBER_LENGTH = 100;

const SPACES = /\s+/g;
/** `§II.C.3(b)` or `§"Schedule 1"`. */
export const SECTION =
  /§[ \t]?(?:"([^"\n\r]*)"|([\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+|\([\p{L}\p{N}]+\))*))/uy;

/** Takes tokens off a text; which kind stands at a place is for `scan-tokens` to say. */
export class Scanner {
  readonly text: string;
  readonly tokens: Token[] = [];
  readonly comments: Comment[] = [];
  readonly diagnostics: Diagnostic[] = [];
  at: number;
  firstOnLine = true;
  private findingsOnLine = 0;

  constructor(text: string, from: number) {
    this.text = text;
    this.at = from;
  }

  /** Moves to the next line. */
  endLine(): void {
    this.at += 1;
    this.firstOnLine = true;
    this.findingsOnLine = 0;
  }

  /** Adds a finding; a line that is not of this language at all gives only so many. */
  report(diagnostic: Diagnostic): void {
    this.findingsOnLine += 1;
    if (this.findingsOnLine <= MOST_FINDINGS) this.diagnostics.push(diagnostic);
  }

  /** Adds the token from here to `end` and moves behind it. */
  add(type: TokenType, end: number, payload: string | null): Token {
    const place = { start: this.at, end, firstOnLine: this.firstOnLine };
    const token = new Token(this.text, place, type, payload);
    this.tokens.push(token);
    this.at = end;
    this.firstOnLine = false;
    return token;
  }

  addComment(): void {
    const lineEnd = findLineEnd(this.text, this.at);
    const end = trimEnd(this.text, this.at, lineEnd);
    const span = { start: this.at, end };
    this.comments.push({ kind: 'Comment', text: this.text.slice(this.at + 2, end).trim(), span });
    this.at = lineEnd;
  }

  /** A line `> …`, raw to its end. */
  addQuote(): void {
    const lineEnd = findLineEnd(this.text, this.at);
    const end = trimEnd(this.text, this.at, lineEnd);
    this.add(T.Quote, end, this.text.slice(this.at + 1, end).trim());
  }

  /** Text between straight quotes. */
  addText(): void {
    const close = findOnLine(this.text, this.at + 1, '"');
    if (close < 0) this.addUnclosed(T.Text, '"');
    else this.add(T.Text, close + 1, this.text.slice(this.at + 1, close));
  }

  /** Text between curly quotes, with its fix. */
  addCurlyText(): void {
    const start = this.at;
    const close = findOnLine(this.text, start + 1, '“”"');
    if (close < 0) {
      this.addUnclosed(T.Text, '"');
      return;
    }
    const token = this.add(T.Text, close + 1, this.text.slice(start + 1, close));
    token.troubled = true;
    const edits = [start, close].map((offset) => ({
      span: { start: offset, end: offset + 1 },
      text: '"',
    }));
    const fix = { title: 'Write straight quotes', edits };
    this.report(curlyQuotes.at({ start, end: this.at }, {}, { fix }));
  }

  /** A name in backquotes; false where nothing stands between them. */
  addBackquoted(): boolean {
    const close = findOnLine(this.text, this.at + 1, '`');
    const end = close < 0 ? findLineEnd(this.text, this.at) : close;
    const name = this.text
      .slice(this.at + 1, end)
      .replace(SPACES, ' ')
      .trim();
    if (name === '') return false;
    if (close < 0) this.addUnclosed(T.Name, '`');
    else this.add(T.Name, close + 1, name);
    return true;
  }

  private addUnclosed(type: TokenType, mark: '"' | '`'): void {
    const start = this.at;
    const end = Math.max(start + 1, trimEnd(this.text, start, findLineEnd(this.text, start)));
    const payload = this.text
      .slice(start + 1, end)
      .replace(SPACES, ' ')
      .trim();
    this.add(type, end, payload).troubled = true;
    this.report(unclosedText.at({ start, end }, { mark }));
  }

  /** Whether a `§` at an offset has a reference behind it. */
  hasSectionReference(at: number): boolean {
    SECTION.lastIndex = at;
    return SECTION.test(this.text);
  }

  /** `§II.C.3(b)` or `§"…"`; false where no reference follows the sign. */
  addSectionReference(): boolean {
    SECTION.lastIndex = this.at;
    const match = SECTION.exec(this.text);
    if (match === null) return false;
    this.add(T.SectionReference, this.at + match[0].length, match[1] ?? match[2] ?? '');
    return true;
  }

  /** A number, or the figure after a sign or code of money. */
  addNumber(type: TokenType, scanned: ScannedNumber): void {
    const token = this.add(type, scanned.end, scanned.digits);
    const span = { start: token.startOffset, end: scanned.end };
    const { length } = token.image;
    if (length > MAX_NUMBER_LENGTH) {
      token.troubled = true;
      this.report(numberTooLong.at(span, { length, limit: MAX_NUMBER_LENGTH }));
    } else if (!scanned.wellFormed) {
      token.troubled = true;
      this.report(malformedNumber.at(span, { image: token.image.slice(0, 40) }));
    }
  }

  addTime(time: ScannedTime): void {
    const token = this.add(T.Time, time.end, time.payload);
    if (time.payload !== null) return;
    token.troubled = true;
    const span = { start: token.startOffset, end: time.end };
    this.report(malformedTime.at(span, { image: token.image }));
  }

  addDate(date: ScannedDate): void {
    const type = date.year === 'missing' ? T.DayAndMonth : T.Date;
    const token = this.add(type, date.end, date.iso);
    if (date.trouble === null) return;
    token.troubled = true;
    const span = { start: token.startOffset, end: date.end };
    this.report(impossibleDate.at(span, { image: token.image, trouble: date.trouble }));
  }
}

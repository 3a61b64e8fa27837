import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isKeyword } from '../tokens/scan-tokens.ts';
import { measureDistance } from '../tokens/measure-distance.ts';
import { repair } from '../tokens/repair-words.ts';
import { Token } from '../tokens/token.ts';
import { T, vocabulary } from '../tokens/token-types.ts';
import type { Hole, Span } from '../tree/index.ts';
import { describeType } from './describe-token.ts';
import { diagnoseMismatch } from './diagnose-mismatch.ts';
import { strayLine } from '../diagnostics/stray-line.ts';
import { describeStray } from './describe-stray.ts';

/** Stands for a token that is not there. Its payload is null and it takes no room. */
const MISSING = new Token('', { start: 0, end: 0, firstOnLine: false }, T.OddCharacters, null);

interface Alternative<Value> {
  readonly ALT: () => Value;
  readonly GATE?: () => boolean;
  readonly IGNORE_AMBIGUITIES?: boolean;
}

/** Alternatives, with what to call them all in a message where one of them is wanted. */
export type Choice<Value> =
  | readonly Alternative<Value>[]
  | { readonly DEF: readonly Alternative<Value>[]; readonly ERR_MSG: string };

/**
 * Whether the rules are known to be sound. `to be proved` lets chevrotain look for choices that one token
 * does not settle, and throw; a test does, so that the first file need not wait for it.
 */
export type Trust = 'proved' | 'to be proved';

/**
 * How the parser goes on after a mistake. It never throws. What is missing is reported once and
 * taken for granted; everything up to the next token that begins a line of its own is passed over
 * at once. Since no such token can continue an expression, the rules in progress then end by
 * themselves, each with what it has, and the line-level rule around them takes up the next line.
 */
export abstract class Recovery extends EmbeddedActionsParser {
  protected diagnostics: Diagnostic[] = [];
  /** Where the last mistake left off; nothing more is said of that token. */
  private failedAt: IToken | null = null;
  /** Counts mistakes, to tell whether one happened since some moment. */
  protected failures = 0;
  /** `failures` when the declaration in progress began. */
  private failuresBefore = 0;

  protected constructor(trust: Trust) {
    const skipValidations = trust === 'proved';
    super(vocabulary, { recoveryEnabled: false, maxLookahead: 1, skipValidations });
  }

  /** The token at a distance: 1 is the next, 0 the last one taken. */
  peek(distance: number): IToken {
    return this.LA(distance);
  }

  /** Takes the alternative that the next token begins; undefined, and reported, where none does. */
  protected choose<Value>(choice: Choice<Value>): Value | undefined {
    return this.OR(choice as never) as Value | undefined;
  }

  /** A second choice in the same rule. */
  protected choose2<Value>(choice: Choice<Value>): Value | undefined {
    return this.OR2(choice as never) as Value | undefined;
  }

  /** Forgets the text before. */
  protected begin(tokens: IToken[], diagnostics: Diagnostic[]): void {
    this.input = tokens;
    this.diagnostics = diagnostics;
    this.failedAt = null;
    this.failures = 0;
    this.failuresBefore = 0;
  }

  /** Where the next token starts. */
  protected start(): number {
    return this.LA(1).startOffset;
  }

  /** From `start` to the end of the last token taken. */
  protected span(start: number): Span {
    return { start, end: Math.max(start, (this.LA(0).endOffset ?? 0) + 1) };
  }

  /** The place of a token. */
  protected spanOf(token: IToken): Span {
    return { start: token.startOffset, end: (token.endOffset ?? 0) + 1 };
  }

  /** An empty place behind the last token. */
  protected hole(): Hole {
    const end = (this.LA(0).endOffset ?? 0) + 1;
    return { kind: 'Hole', span: { start: end, end } };
  }

  /** Chevrotain's one door for tokens; one that is not there is reported and supplied. */
  protected consumeInternal(type: TokenType): IToken {
    const next = this.LA(1);
    if (next.tokenTypeIdx === type.tokenTypeIdx || type.categoryMatchesMap?.[next.tokenTypeIdx]) {
      this.SKIP_TOKEN();
      return next;
    }
    if (this.repairs(next, type)) {
      this.SKIP_TOKEN();
      return next;
    }
    this.fail(describeType(type));
    return MISSING;
  }

  /** Chevrotain's answer to a choice of which nothing fits. */
  protected raiseNoAltException(_occurrence: number, expected: string | undefined): void {
    this.fail(expected ?? 'something else');
  }

  /** Reads an unknown word as the very word wanted, where it differs by one slip. */
  private repairs(token: IToken, type: TokenType): boolean {
    if (!(token instanceof Token) || token.tokenType !== T.UnknownWord) return false;
    const word = type.name.replace(/^word_/, '');
    if (!isKeyword(word) || measureDistance(token.image.slice(0, 20), word, 1) > 1) return false;
    repair(token, word, this.diagnostics);
    return true;
  }

  /** Reports that `expected` does not stand here (null: that the line is complete) and passes on. */
  protected fail(expected: string | null): void {
    if (this.RECORDING_PHASE) return;
    const token = this.LA(1);
    if (token !== this.failedAt && !this.isExcused(token)) {
      this.diagnostics.push(
        diagnoseMismatch({ previous: this.LA(0), found: token, next: this.LA(2) }, expected),
      );
    }
    this.failures += 1;
    this.skipToStop();
  }

  /** Whether someone asks what may stand here, so that no way on may be passed by unseen. */
  protected get asked(): boolean {
    return false;
  }

  /** Names tokens that may stand here though no choice of the grammar tells so. */
  protected offer(_types: Iterable<TokenType>): void {
    // Only who asks what may stand here listens.
  }

  /** Whether nothing was read since the last mistake. */
  protected isStuck(): boolean {
    return !this.RECORDING_PHASE && this.LA(1) === this.failedAt;
  }

  /** Adds a finding that does not stop the line. */
  protected report(diagnostic: Diagnostic): void {
    if (!this.RECORDING_PHASE) this.diagnostics.push(diagnostic);
  }

  /** Whether something on the same line is reported already, so that this only follows from it. */
  private isExcused(token: IToken): boolean {
    return this.isTroubledBefore(token) || this.isTroubledAfter();
  }

  /** A mark that is never closed shows at the line's end, however early the slip was. */
  private isTroubledAfter(): boolean {
    for (let distance = 1; ; distance += 1) {
      const token = this.LA(distance);
      if (!(token instanceof Token) || (distance > 1 && token.stop)) return false;
      if (token.troubled) return true;
    }
  }

  private isTroubledBefore(token: IToken): boolean {
    for (let distance = isStop(token) ? 0 : 1; ; distance -= 1) {
      const before = this.LA(distance);
      if (!(before instanceof Token)) return false;
      if (before.troubled) return true;
      if (before.stop) return false;
    }
  }

  /** Passes over everything before the next token that begins a line of its own. */
  protected skipToStop(): void {
    while (!isStop(this.LA(1))) this.SKIP_TOKEN();
    this.failedAt = this.LA(1);
  }

  /** Passes over lines until one begins as asked. */
  protected skipTo(accepted: ReadonlySet<TokenType>): void {
    this.skipToStop();
    while (!accepted.has(this.LA(1).tokenType) && this.LA(1).tokenType !== EOF) {
      this.SKIP_TOKEN();
      this.skipToStop();
    }
  }

  /** Ends a line-level construct: what is left before the next line is one mistake. */
  protected settle(): void {
    if (!this.RECORDING_PHASE && !isStop(this.LA(1))) this.fail(null);
  }

  /** Marks that a declaration begins, so that lines torn off from it can be told. */
  protected beginDeclaration(): void {
    this.failuresBefore = this.failures;
  }

  /** A value for words that are taken on the way. */
  protected taken<Value>(value: Value, _word: unknown): Value {
    return value;
  }

  /** Whether the declaration in progress had a mistake, of which others may only follow. */
  protected hasFailed(): boolean {
    return this.failures !== this.failuresBefore;
  }

  /**
   * Settles, then passes lines that cannot stand here until one can. The first is reported, unless
   * the declaration above had a mistake already, which most likely tore it off.
   */
  protected settleIn(accepted: ReadonlySet<TokenType>): void {
    if (this.RECORDING_PHASE) return;
    this.settle();
    while (!accepted.has(this.LA(1).tokenType) && this.LA(1).tokenType !== EOF) {
      const token = this.LA(1);
      if (!this.hasFailed() && !(token instanceof Token && token.troubled)) {
        this.diagnostics.push(strayLine.at(this.spanOf(token), describeStray(token)));
      }
      this.failures += 1;
      this.SKIP_TOKEN();
      this.skipToStop();
    }
  }
}

/** Whether a token begins a line of its own, or ends the file. */
function isStop(token: IToken): boolean {
  return token instanceof Token ? token.stop : token.tokenType === EOF;
}

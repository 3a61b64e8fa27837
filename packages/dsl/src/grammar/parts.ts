import { EOF } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lineStartOf } from '../tokens/characters.ts';
import { Token } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';
import type { Comment, Section, Span } from '../tree/index.ts';
import { SECTIONS } from './declaration-starters.ts';
import { FileGrammar } from './file.ts';

/**
 * A stretch of a file: from the line that opens a section up to the line that opens the next. What
 * stands before the first section is a part too. A part is read by itself, so that nothing outside it
 * changes how it is read; only so can the other parts be kept when one is edited.
 */
export interface Part {
  readonly span: Span;
  /** The section, if one opens here. */
  readonly sections: readonly Section[];
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A part whose tokens are not read yet. */
interface Draft {
  readonly span: Span;
  readonly tokens: Token[];
}

let grammar: FileGrammar | null = null;

/** Reads a text from the start of a line on, in parts that together cover it without a gap. */
export function readParts(text: string, from = 0): readonly Part[] {
  const { tokens, comments, diagnostics } = tokenize(text, from);
  const waiting = diagnostics.toSorted(byStart);
  let [nextComment, nextFinding] = [0, 0];
  return splitTokens(tokens, text, from).map(({ span, tokens: own }) => {
    const [firstComment, firstFinding] = [nextComment, nextFinding];
    while ((comments[nextComment]?.span.start ?? Infinity) < span.end) nextComment += 1;
    while ((waiting[nextFinding]?.span.start ?? Infinity) < span.end) nextFinding += 1;
    const found = waiting.slice(firstFinding, nextFinding);
    own.push(endToken(text, span.end));
    grammar ??= new FileGrammar();
    const sections = grammar.read(own, found);
    found.sort(byStart);
    return {
      span,
      sections,
      comments: comments.slice(firstComment, nextComment),
      diagnostics: found,
    };
  });
}

function splitTokens(tokens: readonly Token[], text: string, from: number): readonly Draft[] {
  let own: Token[] = [];
  let start = from;
  const drafts: Draft[] = [];
  for (const token of tokens) {
    const end = opensPart(token) ? lineStartOf(text, token.startOffset) : start;
    if (end > start) {
      drafts.push({ span: { start, end }, tokens: own });
      [start, own] = [end, []];
    }
    own.push(token);
  }
  return [...drafts, { span: { start, end: text.length }, tokens: own }];
}

function opensPart({ firstOnLine, tokenType }: Token): boolean {
  return firstOnLine && SECTIONS.includes(tokenType);
}

function endToken(text: string, end: number): Token {
  const token = new Token(text, { start: end, end, firstOnLine: true }, EOF, null);
  token.stop = true;
  return token;
}

function byStart(left: Diagnostic, right: Diagnostic): number {
  return left.span.start - right.span.start;
}

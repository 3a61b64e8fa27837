import { type Span, type Token, tokenize } from '@termsheet/dsl';
import { type Occurrence, occurrencesOf } from '../names/occurrences.ts';
import { nodesAt } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { TokenModifier, TokenType } from '../tokens/semantic-token-types.ts';
import { tokenTypeOf } from '../tokens/token-type-of.ts';

/** A stretch of one line, and what it is. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * What the words of a file are, in the order of the text and without overlaps; of a range where one is
 * given. Each lies on one line.
 */
export function semanticTokens(
  workspace: Workspace,
  path: string,
  range: Span | null = null,
): readonly SemanticToken[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const { text } = analysis;
  const within = range ?? { start: 0, end: text.length };
  const from = range === null ? 0 : startOfReading(analysis, range.start);
  const found = new Tokens(analysis, from, within);
  const { tokens, comments } = tokenize(text.slice(0, endOfLine(text, within.end)), from);
  let comment = 0;
  for (const token of tokens) {
    for (; (comments[comment]?.span.start ?? Infinity) < token.startOffset; comment += 1) {
      found.addComment(comments[comment]?.span);
    }
    found.addToken(token);
  }
  for (const { span } of comments.slice(comment)) found.addComment(span);
  return found.list;
}

/** No token is read with what stands before its declaration. */
function startOfReading({ sections, text }: Analysis, offset: number): number {
  const [section, declaration] = nodesAt(sections, offset);
  const start = declaration?.span.start ?? section?.span.start ?? offset;
  return text.lastIndexOf('\n', Math.min(start, offset) - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** What each kind of token is whose words stand for nothing in the contract. */
const TYPES: Readonly<Record<string, TokenType>> = {
  TokenNumber: 'number',
  TokenPercent: 'number',
  TokenOrdinal: 'number',
  TokenMoney: 'money',
  TokenDate: 'date',
  TokenDayAndMonth: 'date',
  TokenTime: 'date',
  TokenText: 'string',
  TokenSectionReference: 'section',
  TokenQuote: 'quote',
  TokenLabel: 'label',
  TokenPlus: 'operator',
  TokenMinus: 'operator',
  TokenTimes: 'operator',
  TokenOver: 'operator',
};

/** Names, whatever they stand first in. */
const NAMES: ReadonlySet<string> = new Set([
  'TokenName',
  'TokenDefinedName',
  'TokenFieldName',
  'TokenSubject',
  'TokenValueName',
]);

const SIGNS: ReadonlySet<string> = new Set([
  'TokenBar',
  'TokenClosingBracket',
  'TokenColon',
  'TokenComma',
  'TokenOddCharacters',
  'TokenOpeningBracket',
  'TokenRowBar',
  'TokenUnknownWord',
]);

/** A word of the language; some tokens are two of them, or a comma and a word. */
const WORD = /[a-z][a-z/-]*/gu;

const NONE: readonly TokenModifier[] = [];
const NOTHING: readonly Occurrence[] = [];

/** The tokens of a file in the making. */
class Tokens {
  readonly list: SemanticToken[] = [];
  readonly #text: string;
  readonly #within: Span;
  readonly #occurrences: readonly Occurrence[];
  readonly #overridden: ReadonlySet<number>;
  #next = 0;

  constructor(analysis: Analysis, from: number, within: Span) {
    this.#text = analysis.text;
    this.#within = within;
    this.#occurrences = occurrencesOf(analysis);
    while ((this.#occurrences[this.#next]?.span.start ?? Infinity) < from) this.#next += 1;
    this.#overridden = new Set(
      analysis.compilation.diagnostics.flatMap(({ code, span }) =>
        code === 'overridden-declaration' ? [span.start] : [],
      ),
    );
  }

  addComment(span: Span | undefined): void {
    if (span !== undefined) this.#add(span, 'comment');
  }

  addToken({ tokenType, startOffset, endOffset, payload }: Token): void {
    const span = { start: startOffset, end: endOffset + 1 };
    const { name } = tokenType;
    const named = this.#occurrencesIn(span);
    const type = TYPES[name];
    if (named.length > 0) {
      this.#addNamed(span, named);
    } else if (NAMES.has(name)) {
      this.#add(span, 'variable', ['unresolved']);
    } else if (name === 'TokenDayCount') {
      this.#add(span, 'enumMember', ['defaultLibrary']);
    } else if (type !== undefined) {
      this.#add(span, type);
    } else if (name.startsWith('word_')) {
      this.#add(span, 'keyword');
    } else if (!SIGNS.has(name) && payload === null) {
      this.#addWords(span);
    }
  }

  /** What is named within a token: of `Premium of Premium Schedule` a column and its table. */
  #occurrencesIn({ start, end }: Span): readonly Occurrence[] {
    if ((this.#occurrences[this.#next]?.span.start ?? Infinity) >= end) return NOTHING;
    const found: Occurrence[] = [];
    for (;;) {
      const next = this.#occurrences[this.#next];
      if (next === undefined || next.span.start >= end) return found;
      if (next.span.start >= start && next.span.end <= end) found.push(next);
      this.#next += 1;
    }
  }

  #addNamed(span: Span, named: readonly Occurrence[]): void {
    let at = span.start;
    for (const { span: part, meaning, access } of named) {
      if (part.start < at) continue;
      if (part.start > at) this.#addWords({ start: at, end: part.start });
      const modifiers: TokenModifier[] = [];
      if (access === 'declaration') modifiers.push('declaration');
      if (access === 'write') modifiers.push('modification');
      if (this.#overridden.has(part.start)) modifiers.push('deprecated');
      if (meaning.kind === 'built-in') modifiers.push('defaultLibrary');
      this.#add(part, tokenTypeOf(meaning), modifiers);
      at = part.end;
    }
  }

  #addWords({ start, end }: Span): void {
    for (const { 0: word, index } of this.#text.slice(start, end).matchAll(WORD)) {
      this.#add({ start: start + index, end: start + index + word.length }, 'keyword');
    }
  }

  #add(span: Span, type: TokenType, modifiers: readonly TokenModifier[] = NONE): void {
    const { start, end } = this.#within;
    if (span.end <= start || span.start >= end) return;
    this.list.push({ span, type, modifiers });
  }
}

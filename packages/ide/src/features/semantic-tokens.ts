import type { Span } from '@termsheet/dsl';
import { type Mention, mentionsOf } from '../names/occurrences.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type LexicalPart, lexicalParts } from '../tokens/lexical-parts.ts';
import type { Plain } from '../tokens/plain-of.ts';
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
  const within = range ?? { start: 0, end: analysis.text.length };
  const found = new Tokens(analysis, within);
  for (const part of lexicalParts(workspace, analysis, within)) found.addPart(part);
  return found.list;
}

/** A word of the language; some tokens are two of them, or a comma and a word. */
const WORD = /[a-z][a-z/-]*/gu;

const NONE: readonly TokenModifier[] = [];
const UNRESOLVED: readonly TokenModifier[] = ['unresolved'];
const OF_LANGUAGE: readonly TokenModifier[] = ['defaultLibrary'];
const NOTHING: readonly Mention[] = [];

/** The tokens of a file in the making. */
class Tokens {
  readonly list: SemanticToken[] = [];
  readonly #text: string;
  readonly #within: Span;
  readonly #mentions: readonly Mention[];
  readonly #overridden: ReadonlySet<number>;
  #next = 0;

  constructor(analysis: Analysis, within: Span) {
    this.#text = analysis.text;
    this.#within = within;
    this.#mentions = mentionsOf(analysis);
    this.#overridden = new Set(
      analysis.compilation.firstDiagnostics.flatMap(({ code, span }) =>
        code === 'overridden-declaration' ? [span.start] : [],
      ),
    );
  }

  addPart({ start: from, tokens }: LexicalPart): void {
    for (const { start, end, plain } of tokens) {
      const span = { start: from + start, end: from + end };
      const named = plain === 'comment' ? NOTHING : this.#mentionsIn(span);
      if (named.length > 0) this.#addNamed(span, named);
      else this.#addPlain(span, plain);
    }
  }

  #addPlain(span: Span, plain: Plain): void {
    switch (plain) {
      case 'name':
        return this.#add(span, 'variable', UNRESOLVED);
      case 'day count':
        return this.#add(span, 'enumMember', OF_LANGUAGE);
      case 'words':
        return this.#addWords(span);
      case 'sign':
        return;
      default:
        this.#add(span, plain);
    }
  }

  /** What is named within a token: of `Premium of Premium Schedule` a column and its table. */
  #mentionsIn({ start, end }: Span): readonly Mention[] {
    if ((this.#mentions[this.#next]?.span.start ?? Infinity) >= end) return NOTHING;
    const found: Mention[] = [];
    for (;;) {
      const next = this.#mentions[this.#next];
      if (next === undefined || next.span.start >= end) return found;
      if (next.span.start >= start && next.span.end <= end) found.push(next);
      this.#next += 1;
    }
  }

  #addNamed(span: Span, named: readonly Mention[]): void {
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

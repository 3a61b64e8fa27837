import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Comment } from '../tree/index.ts';
import { classifyHeads } from './classify-heads.ts';
import { joinPairs } from './join-pairs.ts';
import { joinWrittenFigures } from './join-written-figures.ts';
import { repairWords } from './repair-words.ts';
import { scanTokens } from './scan-tokens.ts';
import type { Token } from './token.ts';

/** A text cut into tokens. Comments are kept beside them. */
export interface Tokenization {
  readonly tokens: Token[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cuts a text, from an offset on, into tokens: scanned, misspelt words read as meant, words and figures
 * and other pairs joined, heads classified.
 */
export function tokenize(text: string, from = 0): Tokenization {
  const scanner = scanTokens(text, from);
  repairWords(scanner.tokens, scanner.diagnostics);
  const written = joinWrittenFigures(scanner.tokens);
  const { tokens, diagnostics } = joinPairs(written.tokens);
  classifyHeads(tokens);
  return {
    tokens,
    comments: scanner.comments,
    diagnostics: [...scanner.diagnostics, ...written.diagnostics, ...diagnostics],
  };
}

import type { SemanticToken } from '@termsheet/ide';
import type { ClientCapabilities } from 'vscode-languageserver';

/** What the words alone tell: the grammars of editors, made of our tokens, colour these already. */
const TOLD_BY_SYNTAX: ReadonlySet<SemanticToken['type']> = new Set([
  'comment',
  'date',
  'keyword',
  'label',
  'money',
  'number',
  'operator',
  'quote',
  'section',
  'string',
]);

/**
 * The tokens that a client needs: all, or, where it has colours of its own below them (the capability
 * `augmentsSyntaxTokens`), those of names only. Its own tell more of words, such as which head a clause.
 */
export function notToldBySyntax(
  tokens: readonly SemanticToken[],
  { textDocument }: ClientCapabilities,
): readonly SemanticToken[] {
  if (textDocument?.semanticTokens?.augmentsSyntaxTokens !== true) return tokens;
  return tokens.filter(({ type }) => !TOLD_BY_SYNTAX.has(type));
}

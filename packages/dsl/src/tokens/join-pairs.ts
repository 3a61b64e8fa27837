import type { TokenType } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { missingComma } from '../diagnostics/missing-comma.ts';
import type { Token } from './token.ts';
import { K, T } from './token-types.ts';

/** Two tokens, and the one that they make. */
export const PAIRS: readonly (readonly [TokenType, TokenType, TokenType])[] = [
  [T.Comma, K.and, T.CommaAnd],
  [T.Comma, K.as, T.CommaAs],
  [T.Comma, K.beginning, T.CommaBeginning],
  [T.Comma, K.but, T.CommaBut],
  [T.Comma, K.compounded, T.CommaCompounded],
  [T.Comma, K.each, T.CommaEach],
  [T.Comma, K.ending, T.CommaEnding],
  [T.Comma, K.if, T.CommaIf],
  [T.Comma, K.or, T.CommaOr],
  [T.Comma, K.otherwise, T.CommaOtherwise],
  [T.Comma, K.paid, T.CommaPaid],
  [T.Comma, K.rolled, T.CommaRolled],
  [T.Comma, K.rounded, T.CommaRounded],
  [T.Comma, K.several, T.CommaSeveral],
  [K.as, K.if, T.AsIf],
  [T.Comma, K.unless, T.CommaUnless],
  [T.Comma, K.then, T.CommaThen],
  [T.Comma, K.with, T.CommaWith],
  [K.in, K.effect, T.InEffect],
  [K.no, K.adjustment, T.NoAdjustment],
  [K.no, K.time, T.NoTime],
  [K.not, K.computable, T.NotComputable],
  [K.not, K.yet, T.NotYet],
  [K.share, K.class, T.ShareClass],
];

const joined = new Map<TokenType, Map<TokenType, TokenType>>();
for (const [first, second, pair] of PAIRS) {
  const seconds = joined.get(first) ?? new Map<TokenType, TokenType>();
  joined.set(first, seconds.set(second, pair));
}

/** The pairs of two words, without those of a comma and a word. */
export const wordPairs: readonly { readonly words: readonly string[]; readonly type: TokenType }[] =
  PAIRS.filter(([first]) => first !== T.Comma).map(([first, second, type]) => ({
    words: [wordOf(first), wordOf(second)],
    type,
  }));

function wordOf(type: TokenType): string {
  return type.name.replace(/^word_/, '');
}

/** Words that have a meaning only after a comma. */
const AFTER_COMMA = new Map([
  [K.but, T.CommaBut],
  [K.compounded, T.CommaCompounded],
  [K.rolled, T.CommaRolled],
  [K.rounded, T.CommaRounded],
  [K.several, T.CommaSeveral],
]);

/**
 * Makes one token of two words, or a comma and a word, that work as one, so that the parser can
 * tell by a single token whether a comma goes on with a list or opens `, rounded`.
 */
export function joinPairs(tokens: readonly Token[]): Joined {
  const result: Token[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const next = tokens[index + 1];
    const seconds = joined.get(token.tokenType);
    const pair = next === undefined ? undefined : seconds?.get(next.tokenType);
    if (next !== undefined && pair !== undefined) {
      join(token, next);
      token.become(pair);
      index += 1;
    } else {
      supplyComma(token, result.at(-1), diagnostics);
    }
    result.push(token);
  }
  return { tokens: result, diagnostics };
}

function join(token: Token, next: Token): void {
  token.endOffset = next.endOffset;
  token.troubled ||= next.troubled;
}

function supplyComma(token: Token, last: Token | undefined, diagnostics: Diagnostic[]): void {
  const meant = AFTER_COMMA.get(token.tokenType);
  if (meant === undefined) return;
  const span = { start: token.startOffset, end: token.endOffset + 1 };
  // A comma stands right behind the word before it.
  const at = last === undefined ? span.start : last.endOffset + 1;
  const edits = [{ span: { start: at, end: at }, text: ',' }];
  const fix = { title: 'Write the comma', edits };
  if (!token.troubled) diagnostics.push(missingComma.at(span, { word: token.image }, { fix }));
  token.become(meant);
  token.troubled = true;
}

/** The tokens with pairs joined. */
export interface Joined {
  readonly tokens: Token[];
  readonly diagnostics: readonly Diagnostic[];
}

import type { TokenType } from 'chevrotain';
import { STARTERS } from './classify-heads.ts';
import { wordPairs } from './join-pairs.ts';
import { keywords } from './keywords.ts';
import { SIGNS } from './scan-tokens.ts';
import type { Token } from './token.ts';
import { K, T } from './token-types.ts';
import { tokenize } from './tokenize.ts';

/** What a stretch of a text is to the eye: the least that every highlighter tells apart. */
export type LexicalClass =
  | 'comment'
  | 'quote'
  | 'label'
  | 'text'
  | 'sectionReference'
  | 'figure'
  | 'date'
  | 'time'
  | 'dayCount'
  | 'definedName'
  | 'name'
  | 'heading'
  | 'keyword'
  | 'bracket'
  | 'punctuation'
  | 'operator';

/** A stretch of a text and its class. */
export interface LexicalSpan {
  readonly start: number;
  readonly end: number;
  readonly lexicalClass: LexicalClass;
}

const OF_TYPES: ReadonlyMap<TokenType, LexicalClass> = new Map([
  [T.Name, 'name'],
  [T.FieldName, 'name'],
  [T.Subject, 'name'],
  [T.ValueName, 'name'],
  [T.DefinedName, 'definedName'],
  [T.Number, 'figure'],
  [T.Percent, 'figure'],
  [T.Money, 'figure'],
  [T.Ordinal, 'figure'],
  [T.Date, 'date'],
  [T.DayAndMonth, 'date'],
  [T.Time, 'time'],
  [T.DayCount, 'dayCount'],
  [T.Text, 'text'],
  [T.SectionReference, 'sectionReference'],
  [T.Quote, 'quote'],
  [T.Label, 'label'],
  [T.OpeningBracket, 'bracket'],
  [T.ClosingBracket, 'bracket'],
  [T.Comma, 'punctuation'],
  [T.Colon, 'punctuation'],
  [T.Bar, 'punctuation'],
  [T.RowBar, 'punctuation'],
  [T.Plus, 'operator'],
  [T.Minus, 'operator'],
  [T.Times, 'operator'],
  [T.Over, 'operator'],
]);

const HEADINGS: ReadonlyMap<TokenType, readonly string[]> = new Map(
  [
    ...Object.entries(K).map(([word, type]) => [type, [word]] as const),
    ...wordPairs.map(({ type, words }) => [type, words] as const),
  ].filter(([type]) => STARTERS.has(type)),
);

/** The words that head a line when they stand first on it; a pair that works as one is two words. */
export const headingWords: readonly (readonly string[])[] = [...HEADINGS.values()];

/** The class of a sign that is a token by itself. */
export function classOfSign(sign: string): LexicalClass | null {
  const type = SIGNS.get(sign);
  return type === undefined ? null : (OF_TYPES.get(type) ?? null);
}

/**
 * Cuts a text into its classes, in order; comments are among them. What two tokens make together (`, and`,
 * `"Seven" (7)`) is taken apart again, since it is coloured apart. Characters that mean nothing and
 * words that are none of the language's have no class.
 */
export function lexicalSpans(text: string): readonly LexicalSpan[] {
  const { tokens, comments } = tokenize(text);
  const spans = tokens.flatMap((token) => spansOf(token));
  for (const { span } of comments) spans.push({ ...span, lexicalClass: 'comment' });
  return spans.sort((one, other) => one.start - other.start);
}

function spansOf(token: Token): LexicalSpan[] {
  const { tokenType, startOffset: start, endOffset, image } = token;
  const end = endOffset + 1;
  const pieces = /^(["“”][^"“”]*["“”])(\s*)(\()(.*)(\))$/u.exec(image);
  if (pieces !== null && tokenType !== T.Text) return laidOut(start, pieces.slice(1), WRITTEN);
  const lexicalClass = OF_TYPES.get(tokenType);
  if (lexicalClass !== undefined) return [{ start, end, lexicalClass }];
  if (tokenType === T.UnknownWord || tokenType === T.OddCharacters) return [];
  return wordsOf(token);
}

/** Words in quotes, and their figure in brackets behind them. */
const WRITTEN = ['text', null, 'bracket', 'figure', 'bracket'] as const;

/** One class for each of the pieces that follow one another. */
function laidOut(
  from: number,
  pieces: readonly string[],
  classes: readonly (LexicalClass | null)[],
): LexicalSpan[] {
  const spans: LexicalSpan[] = [];
  let start = from;
  for (const [index, piece] of pieces.entries()) {
    const lexicalClass = classes[index] ?? null;
    const end = start + piece.length;
    if (lexicalClass !== null) spans.push({ start, end, lexicalClass });
    start = end;
  }
  return spans;
}

/**
 * The words and commas of a word, or of a pair that works as one; a misspelt word has no class. A word
 * that could head its line and stands first on it does so to the eye, even behind a comma above.
 */
function wordsOf(token: Token): LexicalSpan[] {
  const heads = token.stop && HEADINGS.has(token.tokenType);
  return [...token.image.matchAll(/,|[^\s,]+/gu)].flatMap(({ 0: piece, index }): LexicalSpan[] => {
    const start = token.startOffset + index;
    const end = start + piece.length;
    if (piece === ',') return [{ start, end, lexicalClass: 'punctuation' }];
    if (!WORDS.has(piece)) return [];
    const isBelow = HEADING_WORDS.has(piece) && /[\n\r]/u.test(token.image.slice(0, index));
    return [{ start, end, lexicalClass: heads || isBelow ? 'heading' : 'keyword' }];
  });
}

const WORDS: ReadonlySet<string> = new Set([...keywords, 'yes/no']);
const HEADING_WORDS: ReadonlySet<string> = new Set(
  headingWords.filter(({ length }) => length === 1).flat(),
);

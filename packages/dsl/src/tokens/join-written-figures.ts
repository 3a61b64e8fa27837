import type { TokenType } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { figureDiffersFromWords } from '../diagnostics/figure-differs-from-words.ts';
import { figureWordsNotRead } from '../diagnostics/figure-words-not-read.ts';
import { readNumberWords } from '../source/read-number-words.ts';
import type { Token } from './token.ts';
import { T } from './token-types.ts';

const FIGURES: ReadonlySet<TokenType> = new Set([T.Number, T.Money, T.Percent]);

/** What may stand behind the words of a number. */
const UNIT =
  /\s+(?:(?:united\s+states\s+|u\.\s?s\.\s+|us\s+)?dollars?|per\s?cent(?:um)?|shares?|cents)$/iu;

/** Cents behind the words of an amount of money. */
const CENTS = /\bcents$/iu;

/** Tokens, with the findings about them. */
export interface WrittenFigures {
  readonly tokens: readonly Token[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes one figure of words and figures, `"Seven and a Half" (7,500,000)`, so that they can stand
 * wherever a figure can. The figures count; where the words say something else, that is a finding.
 */
export function joinWrittenFigures(tokens: readonly Token[]): WrittenFigures {
  const joined: Token[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const written = writtenFigureAt(tokens, at);
    const token = tokens[at];
    if (written !== null) {
      const figure = written.figure.spanning(written.words, written.closing);
      const finding = compare(written, figure);
      if (finding !== null) diagnostics.push(finding);
      joined.push(figure);
      at += 3;
    } else if (token !== undefined) joined.push(token);
  }
  return { tokens: joined, diagnostics };
}

interface WrittenFigure {
  readonly words: Token;
  readonly figure: Token;
  readonly closing: Token;
}

/** Words in quotes with a figure in brackets behind them, all on one line. */
function writtenFigureAt(tokens: readonly Token[], at: number): WrittenFigure | null {
  const words = tokens[at];
  if (words?.tokenType !== T.Text) return null;
  const [opening, figure, closing] = tokens.slice(at + 1, at + 4);
  if (figure === undefined || opening?.tokenType !== T.OpeningBracket || opening.firstOnLine)
    return null;
  if (!FIGURES.has(figure.tokenType) || figure.firstOnLine) return null;
  if (closing?.tokenType !== T.ClosingBracket || closing.firstOnLine) return null;
  return { words, figure, closing };
}

function compare({ words, figure }: WrittenFigure, whole: Token): Diagnostic | null {
  const text = (words.payload ?? '').trim();
  const found = readNumberWords(text.replace(UNIT, ''));
  const span = { start: whole.startOffset, end: whole.endOffset + 1 };
  if (found === null) return figureWordsNotRead.at(span, { words: text });
  const digits = (figure.payload ?? '').replace(/^[A-Z]{3} /u, '');
  const parts = figure.tokenType === T.Money && CENTS.test(text) ? 100n : 1n;
  if (isSameNumber(found, parts, digits)) return null;
  return figureDiffersFromWords.at(span, { words: text, saying: found, figure: figure.image });
}

/** Whether a number of so many parts is the same as a figure; each is a decimal or `n/d`. */
function isSameNumber(number: string, parts: bigint, figure: string): boolean {
  const [one, other] = [toFraction(number), toFraction(figure)];
  return one.above * other.below === other.above * one.below * parts;
}

function toFraction(figure: string): { readonly above: bigint; readonly below: bigint } {
  const [top = '0', bottom] = figure.split('/', 2);
  const [whole = '0', decimals = ''] = top.split('.', 2);
  const below = 10n ** BigInt(decimals.length) * BigInt(bottom ?? '1');
  return { above: BigInt(whole + decimals), below };
}

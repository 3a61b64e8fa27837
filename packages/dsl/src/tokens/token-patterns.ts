import { keywords } from './keywords.ts';
import { classOfSign, headingWords, type LexicalClass } from './lexical-class.ts';
import { oneOf } from './one-of.ts';
import { NUMERIC_DATE, WRITTEN_DATE } from './scan-date.ts';
import { DAY_COUNT } from './scan-day-count.ts';
import { CURRENCIES, MONEY_SIGNS, NUMBER, ORDINAL, REST_OF_NUMBER } from './scan-number.ts';
import { CLOCK, REST_OF_TIME } from './scan-time.ts';
import { LABEL, SIGNS } from './scan-tokens.ts';
import { SECTION } from './scanner.ts';

/**
 * What stands at a place, as pieces that follow one another, each with its class (null: none). A piece
 * is a regular expression of ECMAScript's `u` kind that uses nothing but classes of characters, groups,
 * repetition and looking around.
 */
export interface TokenPattern {
  readonly pieces: readonly (readonly [pattern: string, lexicalClass: LexicalClass | null])[];
  /** Whether it counts only first on its line; white space before it is none of its pieces. */
  readonly firstOnLine: boolean;
}

// The same as `characters.ts` says of single characters.
const SPACE = String.raw`[ \t\x0b\x0c\p{Zs}\u2028\u2029\ufeff\u0085]`;
const IN_WORD = String.raw`[\p{L}\p{M}\d]`;
/** The rest of a word behind its first letter: `findWordEnd`. */
const WORD_REST = String.raw`(?:[-&'\u2019]?${IN_WORD})*`;
const WORD_END = String.raw`(?![-&'\u2019]?${IN_WORD})`;

const WRITTEN = WRITTEN_DATE.source;
const CAPITALISED = String.raw`\p{Lu}${WORD_REST}`;
/** A later word of a Term that is a number of one or two: `findShortNumberEnd`. */
const SHORT_NUMBER = String.raw`\d{1,2}(?![\p{L}\p{M}\d%]|[.,\-/]\d)`;
const CODES = oneOf(CURRENCIES);
const CODE_OF = String.raw`${CODES}${WORD_END}(?=${SPACE}+of(?:${SPACE}|$))`;
const LATER_WORD = String.raw`(?:of${SPACE}+)?(?!${WRITTEN})${CAPITALISED}|${SHORT_NUMBER}`;
/** `findTermEnd`. */
const TERM = String.raw`(?:${CODE_OF}|${CAPITALISED}(?:${SPACE}+(?:${LATER_WORD}))*)`;
/** Something must stand between: `addBackquoted`. */
const BACKQUOTED = String.raw`\x60[\s\ufeff]*[^\x60\s\ufeff][^\x60]*(?:\x60|$)`;
const NAME = `(?:${TERM}|${BACKQUOTED})`;

const HEADINGS = oneOf(headingWords.map((words) => words.join(' '))).replaceAll(' ', `${SPACE}+`);

/** A figure with what runs on from it: `scanNumber`. */
const FIGURE = String.raw`${NUMBER.source}(?:(?=\p{L}|[,.]\d)${REST_OF_NUMBER.source})?`;
const MONEY_SIGN = `[${[...MONEY_SIGNS.keys()].join('')}]`;
const MONEY = `(?:${MONEY_SIGN}${SPACE}*|${CODES}${SPACE}+)${FIGURE}`;

/** Text and names in backquotes are passed over whole, so that words within them do not count. */
const LINE_GOES_ON_TO_MEANS = String.raw`(?=(?:"[^"]*"|\x60[^\x60]*\x60|(?!//)[^"\x60])*?(?<!${IN_WORD})(?:means|starts)${WORD_END})`;

const anywhere = (pattern: string, lexicalClass: LexicalClass | null): TokenPattern => ({
  pieces: [[pattern, lexicalClass]],
  firstOnLine: false,
});

const first = (pattern: string, lexicalClass: LexicalClass): TokenPattern => ({
  pieces: [[pattern, lexicalClass]],
  firstOnLine: true,
});

const inPieces = (...pieces: TokenPattern['pieces']): TokenPattern => ({
  pieces,
  firstOnLine: false,
});

/**
 * The patterns of all tokens. Where several stand at one place the earlier counts; each begins where
 * the one before it ended. Highlighters for other programs are made of these, never written by hand.
 */
export const tokenPatterns: readonly TokenPattern[] = [
  first('>.*$', 'quote'),
  first(LABEL.source, 'label'),
  first(HEADINGS + WORD_END, 'heading'),
  first(`(?!${WRITTEN}|${MONEY})${NAME}${LINE_GOES_ON_TO_MEANS}`, 'definedName'),
  anywhere('//.*$', 'comment'),
  ...[2, 1].map((count) => labelsBehindItems(count)),
  ...['counted', `day${SPACE}+count`].map((words) =>
    inPieces([words, 'keyword'], [`${SPACE}+`, null], [DAY_COUNT.source, 'dayCount']),
  ),
  anywhere(NUMERIC_DATE.source, 'date'),
  anywhere(`${CLOCK.source}(?:${REST_OF_TIME.source})?`, 'time'),
  anywhere(ORDINAL.source, 'figure'),
  anywhere(`${FIGURE}%?`, 'figure'),
  anywhere(WRITTEN, 'date'),
  anywhere(MONEY, 'figure'),
  anywhere(NAME, 'name'),
  anywhere(String.raw`yes/no(?!${IN_WORD})`, 'keyword'),
  anywhere(oneOf(keywords) + WORD_END, 'keyword'),
  // A word that is none of the language's is passed over whole, lest its end be read as one.
  anywhere(String.raw`[\p{L}\p{M}]${WORD_REST}`, null),
  anywhere('"[^"]*(?:"|$)', 'text'),
  anywhere('[“”][^“”"]*(?:[“”"]|$)', 'text'),
  anywhere(SECTION.source, 'sectionReference'),
  ...signsByClass(),
];

/** `items (i)` and `items (i) to (iv)`: the only labels that are not first on their line. */
function labelsBehindItems(count: number): TokenPattern {
  const space = [`${SPACE}+`, null] as const;
  const label = [LABEL.source, 'label'] as const;
  const to = [space, ['to', 'keyword'] as const, space, label];
  return inPieces(['items', 'keyword'], space, label, ...(count === 2 ? to : []));
}

function signsByClass(): TokenPattern[] {
  const signs = Map.groupBy(SIGNS.keys(), classOfSign);
  return [...signs].map(([lexicalClass, alike]) =>
    anywhere(`[${alike.join('').replace('-', String.raw`\-`)}]`, lexicalClass),
  );
}

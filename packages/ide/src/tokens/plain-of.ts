import type { Token } from '@termsheet/dsl';
import type { TokenType } from './semantic-token-types.ts';

/**
 * What a token is by itself: a type, a name that stands for nothing known, a day count, several words of
 * the language in one token, or nothing that is coloured.
 */
export type Plain = TokenType | 'name' | 'day count' | 'words' | 'sign';

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

/** Tells what a token is without what the contract declares. */
export function plainOf({ tokenType: { name }, payload }: Token): Plain {
  if (NAMES.has(name)) return 'name';
  if (name === 'TokenDayCount') return 'day count';
  const type = TYPES[name];
  if (type !== undefined) return type;
  if (name.startsWith('word_')) return 'keyword';
  return !SIGNS.has(name) && payload === null ? 'words' : 'sign';
}

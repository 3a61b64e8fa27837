import type { TokenType } from 'chevrotain';
import { PAIRS } from './join-pairs.ts';
import { K, T } from './token-types.ts';

const spellings = new Map<TokenType, string>([
  ...Object.entries(K).map(([word, type]): [TokenType, string] => [type, word]),
  [T.OpeningBracket, '('],
  [T.ClosingBracket, ')'],
  [T.Comma, ','],
  [T.Colon, ':'],
  [T.Plus, '+'],
  [T.Minus, '-'],
  [T.Times, '*'],
  [T.Over, '/'],
  [T.Bar, '|'],
  [T.RowBar, '|'],
  [T.YesOrNo, 'yes/no'],
  [T.ForEachDuty, 'for'],
  [T.StepOn, 'on'],
  [T.GivenAnd, 'and'],
]);
for (const [first, second, pair] of PAIRS) {
  const separator = first === T.Comma ? ', ' : `${spellings.get(first)} `;
  spellings.set(pair, separator + spellings.get(second));
}

/** How those kinds of tokens are written that are always written alike. */
export const SPELLINGS: ReadonlyMap<TokenType, string> = spellings;

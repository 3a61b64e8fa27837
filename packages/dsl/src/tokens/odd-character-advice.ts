import type { TokenType } from 'chevrotain';
import { T } from './token-types.ts';

/** Signs that stand for one of the language's, by what is meant. */
const lookAlikes: ReadonlyMap<string, { readonly type: TokenType; readonly sign: string }> =
  new Map([
    ['\u2013', { type: T.Minus, sign: '-' }],
    ['\u2014', { type: T.Minus, sign: '-' }],
    ['\u2212', { type: T.Minus, sign: '-' }],
    ['\u00d7', { type: T.Times, sign: '*' }],
    ['\u00f7', { type: T.Over, sign: '/' }],
    ['\u2215', { type: T.Over, sign: '/' }],
  ]);

const advice: ReadonlyMap<string, string> = new Map([
  ['=', 'Write `is` to compare and `means` to define.'],
  ['<', 'Write `is less than` or `is at most`.'],
  ['>', 'Write `is more than` or `is at least`; a quote of the prose begins its own line.'],
  ['\u2264', 'Write `is at most`.'],
  ['\u2265', 'Write `is at least`.'],
  ['\u2260', 'Write `is not`.'],
  ['[', 'Write round brackets.'],
  [']', 'Write round brackets.'],
  ['{', 'Leave it out: lines and labels show what belongs together.'],
  ['}', 'Leave it out: lines and labels show what belongs together.'],
  [';', 'Leave it out: a line needs no sign at its end.'],
  ['.', 'Leave it out: a line needs no sign at its end, and a figure begins with a digit.'],
  ["'", 'Write straight double quotes around text.'],
  ['\u2018', 'Write straight double quotes around text.'],
  [
    '\u2019',
    'Write straight double quotes around text, or put a name with an apostrophe in backquotes.',
  ],
  ['`', 'Write the name between the backquotes.'],
  [
    '\\',
    'Leave it out: nothing is escaped. A text ends at its second double quote; within it write single ones.',
  ],
  ['$', 'Write the figure after it.'],
  ['§', 'Write the number of the section after it: §II.C.3(b), or §"Schedule 1".'],
]);

/** The sign of the language that a character looks like. */
export function findLookAlike(
  character: string,
): { readonly type: TokenType; readonly sign: string } | null {
  return lookAlikes.get(character) ?? null;
}

/** What to do about a character. */
export function adviseOnCharacter(character: string): string {
  return advice.get(character) ?? 'Leave it out.';
}

/** A run of characters as a message can show it: signs in marks, invisible ones by their number. */
export function showCharacters(run: string): string {
  const characters = Array.from(run.slice(0, 12));
  const visible = characters.every((character) => /[\p{P}\p{S}\p{L}\p{N}]/u.test(character));
  if (visible) return `\`${characters.join('')}${run.length > 12 ? '…' : ''}\``;
  const number = (characters[0]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const what =
    characters.length === 1 ? 'The invisible character' : 'A run of invisible characters from';
  return `${what} U+${number}`;
}

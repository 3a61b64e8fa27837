import { EOF, type IToken, type TokenType } from 'chevrotain';
import { SPELLINGS } from '../tokens/spellings.ts';
import { C, T } from '../tokens/token-types.ts';

const LONGEST = 40;

const descriptions = new Map<TokenType, string>([
  [T.Name, 'a name'],
  [T.DefinedName, 'a name'],
  [T.FieldName, 'a name'],
  [T.ValueName, 'a name'],
  [T.Subject, 'who does what, such as `Borrower pays $100 to Holder`,'],
  [T.Number, 'a number'],
  [T.Date, 'a date such as October 1, 2007'],
  [T.Time, 'a time such as 5:00 pm New York time'],
  [T.DayCount, 'a day count such as Actual/360'],
  [T.Ordinal, 'a place such as 7th'],
  [T.Text, 'text in quotes'],
  [T.SectionReference, 'a section such as §II.C'],
  [T.Label, 'a label such as (a)'],
  [T.Percent, 'a percentage'],
  [T.Money, 'an amount of money'],
  [T.DayAndMonth, 'a day such as March 8'],
  [T.Quote, 'a quote'],
  [T.UnknownWord, 'a word'],
  [T.OddCharacters, 'a sign'],
  [T.Comma, 'a comma'],
  [C.LogicalOperator, '`and` or `or`'],
  [C.ArithmeticOperator, 'a sign such as `+`'],
]);

/** What a kind of token is called in a message. */
export function describeType(type: TokenType): string {
  return descriptions.get(type) ?? `\`${SPELLINGS.get(type) ?? type.name}\``;
}

/** A token as a message shows it, in marks and shortened. */
export function describeToken(token: IToken): string {
  if (token.tokenType === EOF) return 'the end of the file';
  const shown = shorten(token.image.replaceAll(/\s+/g, ' '));
  return shown.startsWith('`') ? shown : `\`${shown}\``;
}

/** Words as a message shows them: of long ones the first characters. */
export function shorten(image: string): string {
  return image.length > LONGEST ? `${image.slice(0, LONGEST)}…` : image;
}

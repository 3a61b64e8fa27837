import type { Choose } from './derive-text.ts';

const NAMES = [
  'Price',
  'Closing Price',
  'Holder',
  'Issue Date',
  'Trading Day',
  'Common Stock',
  'N',
  'Conversion Default Payments',
  '`accrued and unpaid interest`',
  'Base Price of Issuance',
  'Amount That Was Paid To The Holder Upon Conversion Of The Note',
  "Lincoln's Birthday",
];

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  TokenName: NAMES,
  AnyLogicalOperator: ['and', 'or'],
  AnyArithmeticOperator: ['+', '-', '*', '/'],
  TokenNumber: ['0', '7', '10', '1,000', '0.25'],
  TokenPercent: ['9%', '115%', '0.5%'],
  TokenMoney: ['$5', '$1,000.50', '$0.10', 'EUR 3'],
  TokenDate: ['March 8, 2006', 'January 31, 2030'],
  TokenTime: ['5:00 pm New York time'],
  TokenDayCount: ['Actual/360', '30/360'],
  TokenOrdinal: ['7th', '3rd'],
  TokenDayAndMonth: ['April 1', 'October 31'],
  TokenText: ['"a text"', '"what the parties are said to have meant by the words that stand here"'],
  TokenSectionReference: ['§1', '§II.C.3(b)', '§"Exhibit A"'],
  TokenOpeningBracket: ['('],
  TokenClosingBracket: [')'],
  TokenComma: [','],
  TokenColon: [':'],
  TokenMinus: ['-'],
  TokenOver: ['/'],
  TokenBar: ['|'],
  TokenQuote: ['> words of  the contract', '>'],
  TokenRowBar: ['|'],
  TokenYesOrNo: ['yes/no', 'yes or no'],
  TokenAsIf: ['as if'],
  TokenInEffect: ['in effect'],
  TokenNoAdjustment: ['no adjustment'],
  TokenNoTime: ['no time'],
  TokenNotComputable: ['not computable'],
  TokenNotYet: ['not yet'],
  TokenShareClass: ['share class'],
  TokenForEachDuty: ['for'],
  TokenStepOn: ['on'],
  TokenGivenAnd: ['and'],
  TokenDefinedName: NAMES,
  TokenFieldName: NAMES,
  TokenSubject: NAMES,
  TokenValueName: NAMES,
};

/** What is only what it is where it is first on its line. */
const FIRST_ON_LINE: ReadonlySet<string> = new Set([
  'TokenQuote',
  'TokenRowBar',
  'TokenForEachDuty',
  'TokenStepOn',
  'TokenGivenAnd',
  'TokenDefinedName',
  'TokenFieldName',
  'TokenSubject',
  'TokenValueName',
  'TokenLabel',
]);

const COMMA = /^TokenComma([A-Z][a-z]+)$/;
const KEYWORD = /^word_(.*)$/;

/** A token of some type as it may stand in a file, on a line of its own where it must. */
export function writeToken(type: string, choose: Choose): string {
  const text = textOf(type, choose);
  const behind = type === 'TokenQuote' ? '\n' : '';
  return (FIRST_ON_LINE.has(type) ? '\n' : '') + text + behind;
}

function textOf(type: string, choose: Choose): string {
  const keyword = KEYWORD.exec(type)?.[1];
  if (keyword !== undefined) return keyword;
  const afterComma = COMMA.exec(type)?.[1];
  if (afterComma !== undefined) return `, ${afterComma.toLowerCase()}`;
  const samples = SAMPLES[type];
  if (samples === undefined) throw new Error(`There is no sample of ${type}.`);
  return samples[choose(samples.length)] ?? '';
}

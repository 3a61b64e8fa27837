import { expect, test } from 'vitest';
import { keywords, saidInstead } from '../src/tokens/keywords.ts';
import { parseText } from './parse-text.ts';

const LINES = [...saidInstead.keys()].map(
  (word) => [word, `  Price means Cap ${word} Floor`] as const,
);

const PHRASES = [
  ['price per', '  blank Price : price per share of Common Stock'],
  ['money per', '  blank Daily Fee : money per day'],
  ['per', '  Daily Fee means $200 per day'],
  ['the number', '  Elapsed means the number of days from Start to End'],
  ['is between', '  Is Fair means Price is between $1 and $2'],
  ['not later', '  Is Prompt means Start is not later than End'],
  ['not earlier', '  Is Prompt means End is not earlier than Start'],
  [
    'due within',
    '  obligation Fee\n    Borrower pays $5 to Holder\n    due within 5 days after Start',
  ],
  ['per year', '  Rate means 5% per year'],
  ['number of', '  blank Reserve : number of shares'],
  ['yes or no', '  blank Listed : yes or no'],
  ['either A or B', '  blank Kind : either Cash or Stock'],
  ['increase X to', '  upon Sale\n    increase Discount to Their Discount'],
  ['X is at least A and at most B', '  Is Fair means Price is at least $1 and at most $2'],
  ['X is at least A and at most B', '  Is Fair means Price is at least $1 and is at most $2'],
  ['under § and §', '  no adjustment of Price under §2(a) and §2(b) when Purpose is Other'],
  [
    'per Business Day',
    '  obligation Fee\n    Borrower pays $5 to Holder\n    late: $10 per Business Day, as Charges',
  ],
  ['with', '  event Exercise by Holder with\n    Shares : shares of Common Stock'],
  ['through D', '  right Call\n    Holder may exercise by Exercise through December 3, 2026'],
  ['until D', '  right Call\n    Holder may exercise by Exercise\n    until December 3, 2026'],
  ['may exercise X', '  right Call\n    Holder may exercise Shares\n    after December 3, 2026'],
  ['per annum', '  obligation Fee\n    Borrower pays $5 to Holder\n    late: 2% per annum'],
] as const;

test.each([...LINES, ...PHRASES])(
  '`%s` is not taken for a slip of the pen: it is told how the language says it',
  (word, line) => {
    const { diagnostics } = parseText(`clause §1 "Price"\n${line}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['said-otherwise']);
    expect(diagnostics[0]?.message).toContain(`\`${word}\``);
  },
);

test('no word of the language is among those that it says otherwise', () => {
  expect(keywords.filter((word) => saidInstead.has(word))).toEqual([]);
});

import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong prices of the stock. */
export const marketMutants: readonly Mutant[] = [
  ...foundBy('D035: split, ratchet, large distribution, and notes outside the 60 days', [
    change(
      'an average of four days',
      '`closing price` over the 5 Trading Days before',
      '`closing price` over the 4 Trading Days before',
    ),
  ]),
  ...foundBy(
    'Cash is spread over the shares of the record date, and what was adjusted for is not counted again',
    [
      change(
        'an average that ends on the day itself',
        '`closing price` over the 5 Trading Days before',
        '`closing price` over the 5 Trading Days ending on',
      ),
    ],
  ),
  ...foundBy('D045: no sale on one day of the five', [
    change(
      'the lower of bid and asked for their average',
      'the average of Nasdaq Bid and Nasdaq Asked',
      'the lesser of Nasdaq Bid and Nasdaq Asked',
    ),
  ]),
  ...foundBy('A stock that only dealers quote has two closing prices; taken is their average', [
    change(
      'the bid of a dealer for the average of bid and asked',
      'reading "their average" is the average of Dealer Bid and Dealer Asked',
      'reading "their average" is Dealer Bid',
    ),
  ]),
  ...foundBy('D047: the stock trades elsewhere than on Nasdaq', [
    change(
      'a stock on another exchange taken for one on Nasdaq',
      '(ii)  Exchange Last Sale, if Principal Market is Other Exchange',
      '(ii)  Nasdaq Last Sale, if Principal Market is Other Exchange',
    ),
  ]),
  ...foundBy('Nothing is sold that day, and the sale of the day before is not the last sale', [
    change(
      'an earlier sale counted under either reading',
      'reading "is not the last sale" is none',
      'reading "is not the last sale" is the latest Nasdaq Last Sale on or before the date in question',
    ),
    change(
      'the highest of the bids for their average',
      'the average of Market Maker Bids',
      'the highest of Market Maker Bids',
    ),
  ]),
  ...foundBy('No market at all, and no value that the parties agreed', [
    change('no value that the parties agreed', '    (iv)  Agreed Market Value\n', ''),
  ]),
  ...foundBy(
    'The Trading Price of a rights offering is the average of five days, or else a valuation',
    [
      change(
        'a Trading Price of four days',
        'Nasdaq Last Sale over the 5 Trading Days',
        'Nasdaq Last Sale over the 4 Trading Days',
      ),
      change(
        'a bank asked where the Board was to say',
        'if Bank Valuation Chosen then Bank Valuation otherwise Board Valuation',
        'if Bank Valuation Chosen then Board Valuation otherwise Bank Valuation',
      ),
    ],
  ),
];

import { change, type Mutant } from './mutants.ts';

/** Wrong prices of the stock. */
export const marketMutants: readonly Mutant[] = [
  change(
    'an average of four days',
    '`closing price` over the 5 Trading Days before',
    '`closing price` over the 4 Trading Days before',
  ),
  change(
    'an average that ends on the day itself',
    '`closing price` over the 5 Trading Days before',
    '`closing price` over the 5 Trading Days ending on',
  ),
  change(
    'the lower of bid and asked for their average',
    'the average of Nasdaq Bid and Nasdaq Asked',
    'the lesser of Nasdaq Bid and Nasdaq Asked',
  ),
  change(
    'the bid of a dealer for the average of bid and asked',
    'reading "their average" is the average of Dealer Bid and Dealer Asked',
    'reading "their average" is Dealer Bid',
  ),
  change(
    'a stock on another exchange taken for one on Nasdaq',
    '(ii)  Exchange Last Sale, if Principal Market is Other Exchange',
    '(ii)  Nasdaq Last Sale, if Principal Market is Other Exchange',
  ),
  change(
    'an earlier sale counted under either reading',
    'reading "is not the last sale" is none',
    'reading "is not the last sale" is the latest Nasdaq Last Sale on or before the date in question',
  ),
  change('no value that the parties agreed', '    (iv)  Agreed Market Value\n', ''),
  change(
    'the highest of the bids for their average',
    'the average of Market Maker Bids',
    'the highest of Market Maker Bids',
  ),
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
];

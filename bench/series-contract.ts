/** A contract whose terms read every day of a series, and whose rule reads the last few. */
export const SERIES_CONTRACT = `contract "Daily prices"
  currency USD
  in effect from January 2, 1990
  calendar Trading Day follows NYSE
party Company
share class Common Stock

clause §1 "Prices"
  fact Sale : price of Common Stock, each Trading Day
  Five Day Average means
    the average of Sale over the 5 Trading Days before the date in question
  Highest Sale means
    the highest Sale from January 2, 1990 through the date in question
  Highest Average means
    the highest Five Day Average from February 1, 1990 through the date in question
  check "the average stays above its floor" for each D from February 1, 1990
    through the date in question: Five Day Average on D is at least $15 per share

clause §2 "Dividends"
  event Dividend
    Amount : price of Common Stock
  Price starts at $20 per share
  upon Dividend when Five Day Average is more than Amount
    set Price to (Five Day Average - Amount) / Five Day Average * $20 per share
`;

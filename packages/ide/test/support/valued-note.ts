/** A small note with one of everything that values are shown of. */
export const NOTE = `contract "A Note"
  currency USD
  in effect from January 2, 2006
  deadlines in days do not roll
  calendar Trading Day follows NYSE

party Company is "Acme, Inc."
party Holder
share class Common Stock

clause §1 "Conversion"
  > The Holder may convert the Principal Amount at the Conversion Price

  // what the note is about
  blank Principal Amount : money
  Conversion Price starts at $2.00 per share
  ambiguous Rounding Of Shares
    reading "down"
    reading "up"
  Shares Upon for Portion (money) means
    if Rounding Of Shares is "down" then (Portion / Conversion Price), rounded down to whole shares
    otherwise (Portion / Conversion Price), rounded up to whole shares
  fact Closing Price : price, each Trading Day
  Market Price means the average of Closing Price over the 5 Trading Days before the date in question

clause §2 "Cheaper issuances"
  > if the Company sells Common Stock below the Conversion Price, it shall be reduced

  event Sale by Company
    Sale Price : price
  upon Sale when Sale Price is less than Conversion Price
    reduce Conversion Price to Sale Price
  no adjustment of Conversion Price under §2 when Sale Price is less than $0.10 per share

clause §3 "Interest"
  schedule Interest Date on January 1 and July 1 of each year from July 1, 2006 through July 1, 2007
  accrual Accrued Interest on Principal Amount at 9% per annum counted Actual/360
    from January 2, 2006
  obligation Interest Payment
    Company pays Accrued Interest, rounded down to the cent to Holder
    due on each Interest Date
  upon performance of Interest Payment
    reduce Accrued Interest by the amount paid
  event Notice of Prepayment by Company
  right Prepayment
    Company may prepay by Notice of Prepayment
  covenant Price Covenant: Conversion Price is at least $1.00 per share

scenario "Cheaper shares are sold"
  given Principal Amount is $100,000
    and Rounding Of Shares is "down"
  on March 8, 2006 Sale "march"
    Sale Price is $0.90 per share
  expect on March 7, 2006
    Conversion Price is $2.00 per share
  expect on July 3, 2006
    Conversion Price is $0.90 per share
    Shares Upon for $1,000 is 1,111 shares

scenario "Nothing is known"
  given Principal Amount is $100,000
  expect on March 8, 2006
    Conversion Price is $1.99 per share
    Market Price is undetermined
`;

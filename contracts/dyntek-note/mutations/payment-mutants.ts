import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong payments in shares, and wrong conditions of them. */
export const paymentMutants: readonly Mutant[] = [
  ...foundBy('An opinion of counsel alone opens the transfer', [
    change(
      'a transfer on one of three grounds only',
      'any of Securities Registered, Opinion of Counsel Given and',
      'any of Securities Registered, Securities Registered and',
    ),
  ]),
  ...foundBy('A registration statement alone opens the transfer', [
    change(
      'a transfer that wants all three',
      'any of Securities Registered',
      'all of Securities Registered',
    ),
  ]),
  ...foundBy('Notice of a payment in shares on the ninth Trading Day before is late', [
    change(
      'notice nine Trading Days before',
      'Payment Day (date) means 10 Trading Days before Payment Day\n  ambiguous',
      'Payment Day (date) means 9 Trading Days before Payment Day\n  ambiguous',
    ),
    change(
      'notice by calendar days',
      'Share Notice Deadline for Payment Day (date) means 10 Trading Days',
      'Share Notice Deadline for Payment Day (date) means 10 days',
    ),
    change(
      'a payment in shares that is never void',
      'valid only if Shares Allowed for Elected By',
      'valid only if Is Listed',
    ),
  ]),
  ...foundBy(
    'D051: for the payment of April 1, 2007 notice is due before the ten days have begun; the condition must be met before the notice',
    [
      change(
        'a condition that may be met after the notice under either reading',
        'or the date of the Share Payment Notice is after Condition Ends for Date Of Payment',
        'or the date of the Share Payment Notice is before Condition Ends for Date Of Payment',
      ),
    ],
  ),
  ...foundBy('No payment in shares while they are not reserved', [
    change('no Liquidity Conditions', '    (b) Liquidity Conditions\n', '    (b) Is Listed\n'),
    change('liquidity without a reserve', '(i)  Shares Are Reserved and ', '(i)  Is Listed and '),
  ]),
  ...foundBy('No payment in shares where one close of the ten is below 115%', [
    change(
      'no Borrower Conversion Condition',
      '    (c) Borrower Conversion Condition for Date Of Payment\n',
      '    (c) Is Listed\n',
    ),
    change('a condition of 110%', 'Condition Price means 115%', 'Condition Price means 110%'),
    change(
      'a condition of nine days',
      'Close Is High Enough on each of the 10',
      'Close Is High Enough on each of the 9',
    ),
  ]),
  ...foundBy('No payment in shares of interest on an optional prepayment', [
    change(
      'shares for interest on an optional prepayment',
      '    (d) not On An Optional Prepayment\n',
      '    (d) Is Listed\n',
    ),
  ]),
  ...foundBy('The interest that falls due at maturity is paid in cash', [
    change(
      'shares at maturity under either reading',
      'or Interest At Maturity is "may be paid in shares"',
      'or Interest At Maturity is "is paid in cash"',
    ),
  ]),
  ...foundBy('A prepayment that the Borrower chooses is implied', [
    change(
      'an optional prepayment under either reading',
      'while Prepayment At Option is "is implied, at par"',
      'while Prepayment At Option is "is not allowed"',
    ),
  ]),
  ...foundBy('D054: the shares for $22,500 of interest, whose fractions are dropped', [
    change(
      'Payment Shares rounded alike under both readings',
      'otherwise (Exact Payment Shares for Amount Paid), rounded down',
      'otherwise (Exact Payment Shares for Amount Paid), rounded up',
    ),
  ]),
  ...foundBy('A payment in shares with everything in order', [
    change(
      'Payment Shares at the market price',
      'Amount Paid (money) means Amount Paid / Conversion Price',
      'Amount Paid (money) means Amount Paid / Closing Price',
    ),
    change(
      'a condition of eleven days',
      'Close Is High Enough on each of the 10',
      'Close Is High Enough on each of the 11',
    ),
    change(
      'liquidity that wants registration and free sale',
      'Shares Are Registered or Shares Are Freely Sold',
      'Shares Are Registered and Shares Are Freely Sold',
    ),
  ]),
  ...foundBy('D052: nine closes of 115% and one a little above it; exactly 115% is wanted', [
    change(
      'exactly 115% that may be more',
      'as written" is Closing Price is Condition Price',
      'as written" is Closing Price is at least Condition Price',
    ),
  ]),
  ...foundBy('No payment in shares while they are neither registered nor freely sold', [
    change(
      'liquidity without registration',
      '(Shares Are Registered or Shares Are Freely Sold) and ',
      '',
    ),
  ]),
  ...foundBy('No payment in shares while a Mandatory Redemption Event continues', [
    change(
      'liquidity while an event continues',
      '    (ii) not Event Continues\n',
      '    (ii) Is Listed\n',
    ),
  ]),
  ...foundBy('No payment in shares of a stock that no named market lists', [
    change(
      'a Bulletin Board that is no market',
      'means Market of Listing is not No Named Market',
      'means Market of Listing is not OTC Bulletin Board',
    ),
  ]),
  ...foundBy('The Additional Note Shares are those of this Note beyond the Original Shares', [
    change(
      'Additional Note Shares that are all shares',
      'Full Conversion Shares - Original Shares',
      'Full Conversion Shares',
    ),
  ]),
];

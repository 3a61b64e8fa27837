/** A small contract with something of every kind, for tests that mark it. */
export const NOTE = `contract "Example Note"
  currency USD
  in effect from Issue Date
  calendar Trading Day follows NYSE

party Company is "Acme, Inc."
party Holder
share class Common Stock

clause §1 "Price"
  > the Conversion Price shall be reduced
  blank Issue Date : date
  blank Principal Amount, Fee Amount : money
  fact Closing Price : price of Common Stock, each Trading Day
  fact Market : one of Nasdaq, Other Exchange
  event Sale by Company
    Sale Price : price of Common Stock
  Conversion Price starts at $2 per share
  upon Sale
    reduce Conversion Price to Sale Price
  Conversion Shares for Portion (money) means
    (Portion / Conversion Price), rounded up to whole shares
  Deadline means 10 Trading Days after Issue Date
  Is Listed means Market is Nasdaq

clause §2 "Fee"
  ambiguous Fee Day between §1 and §2
    reading "is counted"
    reading "is not counted"
  Counts means Fee Day is "is counted"
  obligation Fee
    for each Sale
    Company pays Fee Amount to Holder
    due 3 days after the Sale
  upon performance of Fee
    reduce \`outstanding amount\` by the amount paid
  \`outstanding amount\` starts at Principal Amount
  table Denominations
    | Name : text | Size : money |
    | "A"         | $500         |
  All means the sum of Size for each Denominations

scenario "as issued"
  given Issue Date is January 5, 2026
    and Fee Day is "is counted"
    and Market is Nasdaq

scenario "a sale"
  given as in "as issued"
    and Closing Price on March 2, 2026 is $4 per share
  on March 2, 2026 Sale "march"
    Sale Price is $1.50 per share
  on March 4, 2026 Company performs Fee for "march"
  expect on March 4, 2026
    Conversion Price is $1.50 per share
    Conversion Shares for $300 is 200 shares
    Sale for "march" is undetermined
`;

/** The note with the cursor within the first words found after others. */
export function noteAt(words: string, after = ''): string {
  const from = after === '' ? 0 : NOTE.indexOf(after) + after.length;
  const at = NOTE.indexOf(words, from);
  if (at < 0) throw new Error(`the note has no ${words}`);
  return `${NOTE.slice(0, at + 1)}┆${NOTE.slice(at + 1)}`;
}

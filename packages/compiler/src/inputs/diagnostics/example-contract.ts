/** The contract that the examples of this folder's findings share. */
export const EXAMPLE_CONTRACT = `contract "Example Note"
  currency USD
  in effect from Issue Date
  calendar Trading Day follows NYSE

party Borrower is "Example, Inc."
party Holder
share class Common Stock

clause §1 "Conversion"
  blank Principal Amount : money
  blank Issue Date : date
  blank Notice Period : duration
  blank Cut Off : time
  ambiguous Day Count
    reading "actual days"
    reading "30-day months"
  Conversion Price starts at $0.22 per share of Common Stock
  Conversion Shares for Portion (money) means
    (Portion / Conversion Price), rounded down to whole shares
  Shares At Issue means Conversion Shares for Principal Amount
  Notice Expired means days from Issue Date to the date in question is more than Notice Period
  Is Early means Cut Off is before 5:00 pm New York time
  Year Basis means if Day Count is "actual days" then 365 otherwise 360

clause §2 "Market"
  fact Shares Outstanding : shares of Common Stock
  fact Closing Price : price of Common Stock, each Trading Day
  fact Market Maker Bids : price of Common Stock, several, each Trading Day
  fact Principal Market : one of Nasdaq, Other Exchange
  fact Paying Agent : party
  fact Listed : yes/no
  Market Value means Shares Outstanding * Closing Price
  Bid Value means Shares Outstanding * the average of Market Maker Bids
  Is Quoted means Listed and Principal Market is Nasdaq and Paying Agent is Borrower

clause §3 "Issuances"
  event Issuance
    Base Share Price : price of Common Stock
    Shares Issued : shares of Common Stock
  fact Fee Paid for each Issuance : money
  Net Proceeds for each Issuance means Base Share Price * Shares Issued - Fee Paid
  upon Issuance when Base Share Price is less than Conversion Price
    reduce Conversion Price to Base Share Price

clause §4 "Closing"
  event Closing
  obligation Commitment Fee
    Borrower pays $1,000 to Holder
    due on March 8, 2006
  obligation To Close
    Borrower and Holder perform the Closing
    no time stated
`;

/** The shared contract with a scenario of these lines below it. */
export function exampleScenario(...lines: readonly string[]): string {
  return exampleScenarios(['example', ...lines]);
}

/** The shared contract with several scenarios below it, each a title and its lines. */
export function exampleScenarios(...scenarios: readonly (readonly string[])[]): string {
  const texts = scenarios.map(([title = '', ...lines]) =>
    [`scenario "${title}"`, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return `${EXAMPLE_CONTRACT}\n${texts.join('\n\n')}\n`;
}

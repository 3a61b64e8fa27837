/** The heading of the contracts of these tests. */
export const HEAD = `contract "Example Note"
  currency USD
  in effect from January 5, 2026
  deadlines in days do not roll
  calendar Trading Day follows NYSE
party Company
party Holder
share class Common Stock

`;

/** One line, with what it says afterwards. */
export interface Mended {
  readonly code: string;
  readonly title: string;
  /** The lines of one clause, the cursor among them. */
  readonly before: string;
  readonly after: string;
}

/** What mends the findings of the language, before and after. */
export const CASES: readonly Mended[] = [
  {
    code: 'unknown-term',
    title: 'Declare “Floor Price” as a fact, a price in USD per share of Common Stock',
    before: `
      // as the board found it
      Is Low means $5 per share is less than Floor┆ Price`,
    after: `
      fact Floor Price : price
      // as the board found it
      Is Low means $5 per share is less than Floor Price`,
  },
  {
    code: 'unknown-term',
    title: 'Declare “Cut Off” as a blank, a date',
    before: `
      Last Day means 5 Trading Days after ┆Cut Off`,
    after: `
      blank Cut Off : date
      Last Day means 5 Trading Days after Cut Off`,
  },
  {
    code: 'unknown-term',
    title: 'Declare “Is Listed” as a fact, yes or no',
    before: `
      Fee means if ┆Is Listed then $1 otherwise $2`,
    after: `
      fact Is Listed : yes/no
      Fee means if Is Listed then $1 otherwise $2`,
  },
  {
    code: 'unknown-term',
    title: 'Write “Principal Amount”',
    before: `
      blank Principal Amount : money
      Half means 50% of ┆Principle Amount
      Third means Principle Amount / 3`,
    after: `
      blank Principal Amount : money
      Half means 50% of Principal Amount
      Third means Principal Amount / 3`,
  },
  {
    code: 'unknown-event',
    title: 'Declare “Split” as an event',
    before: `
      Ratio starts at 1
      upon ┆Split
        set Ratio to 2`,
    after: `
      Ratio starts at 1
      event Split
      upon Split
        set Ratio to 2`,
  },
  {
    code: 'field-out-of-scope',
    title: 'Write “Size of the last Sale”',
    before: `
      event Sale
        Size : number
      Doubled means 2 * ┆Size`,
    after: `
      event Sale
        Size : number
      Doubled means 2 * Size of the last Sale`,
  },
  {
    code: 'missing-key',
    title: 'Write “the sum of Fee for each Sale”',
    before: `
      event Sale
        Size : money
      Fee for each Sale means 1% of Size
      All Fees means ┆Fee`,
    after: `
      event Sale
        Size : money
      Fee for each Sale means 1% of Size
      All Fees means the sum of Fee for each Sale`,
  },
  {
    code: 'unit-mismatch-compare',
    title: 'Write “$5 per share”',
    before: `
      fact Market Price : price
      Is High means ┆Market Price is more than $5`,
    after: `
      fact Market Price : price
      Is High means Market Price is more than $5 per share`,
  },
  {
    code: 'unit-mismatch-subtract',
    title: 'Write “$5,000”',
    before: `
      blank Principal : money
      Rest means ┆Principal - 5000`,
    after: `
      blank Principal : money
      Rest means Principal - $5,000`,
  },
  {
    code: 'fraction-of-share',
    title: 'Round down to whole shares',
    before: `
      Reserve starts at 1,000 shares
      event Sale
        Paid : money
      upon Sale
        reduce Reserve by ┆Paid / $3 per share`,
    after: `
      Reserve starts at 1,000 shares
      event Sale
        Paid : money
      upon Sale
        reduce Reserve by (Paid / $3 per share), rounded down to whole shares`,
  },
  {
    code: 'where-wants-brackets',
    title: 'Read it as “(Size is 1 and Kind is 2)”',
    before: `
      event Sale
        Size, Kind : number
      Sold means there is a Sale where Size is 1 ┆and Kind is 2`,
    after: `
      event Sale
        Size, Kind : number
      Sold means there is a Sale where (Size is 1 and Kind is 2)`,
  },
  {
    code: 'on-wants-brackets',
    title: 'Read it as “(Start on First Day)”',
    before: `
      blank First Day : date
      Start starts at January 5, 2026
      Due Day means 2 Trading Days after Start ┆on First Day
      event Sale
      upon Sale set Start to the date of the Sale`,
    after: `
      blank First Day : date
      Start starts at January 5, 2026
      Due Day means 2 Trading Days after (Start on First Day)
      event Sale
      upon Sale set Start to the date of the Sale`,
  },
  {
    code: 'malformed-number',
    title: 'Write “$25.00”',
    before: `
      Cap means ┆$25,00`,
    after: `
      Cap means $25.00`,
  },
  {
    code: 'malformed-time',
    title: 'Write “5:00 pm New York time”',
    before: `
      Cut Off means ┆17:00`,
    after: `
      Cut Off means 5:00 pm New York time`,
  },
  {
    code: 'incomplete-date',
    title: 'Write “October 1, 2026”',
    before: `
      Maturity means October┆ 1`,
    after: `
      Maturity means October 1, 2026`,
  },
  {
    code: 'impossible-date',
    title: 'Write “February 29, 2028”',
    before: `
      Maturity means ┆February 30, 2028`,
    after: `
      Maturity means February 29, 2028`,
  },
  {
    code: 'list-wants-and',
    title: 'Write “$2 and $3”',
    before: `
      Total means the sum of $1┆, $2, $3`,
    after: `
      Total means the sum of $1, $2 and $3`,
  },
  {
    code: 'label-out-of-order',
    title: 'Write “(c)”',
    before: `
      Total means the sum of
        (a) $1
        (b) $2
        ┆(a) $3`,
    after: `
      Total means the sum of
        (a) $1
        (b) $2
        (c) $3`,
  },
  {
    code: 'result-type-mismatch',
    title: 'Say that “Share” is a plain number',
    before: `
      blank Principal : money
      Share : money means ┆Principal / $2`,
    after: `
      blank Principal : money
      Share : number means Principal / $2`,
  },
  {
    code: 'type-not-known',
    title: 'Say that “Damages” is money',
    before: `
      Damages means ┆not computable "left to a court"`,
    after: `
      Damages : money means not computable "left to a court"`,
  },
  {
    code: 'obligation-without-due',
    title: 'The contract states no time',
    before: `
      obligation ┆Fee
        Company pays $100 to Holder`,
    after: `
      obligation Fee
        Company pays $100 to Holder
        no time stated`,
  },
  {
    code: 'unused-blank',
    title: 'Leave out the blank “Spare”',
    before: `
      blank Cap, ┆Spare, Floor : money
      Room means Cap - Floor`,
    after: `
      blank Cap, Floor : money
      Room means Cap - Floor`,
  },
  {
    code: 'assumed-twice',
    title: 'Leave the second out',
    before: `
      blank Cap : money
      Fee means 1% of Cap
      Least means Fee as if Cap is $1 and ┆Cap is $2`,
    after: `
      blank Cap : money
      Fee means 1% of Cap
      Least means Fee as if Cap is $1`,
  },
  {
    code: 'date-arithmetic',
    title: 'Write “5 days after Signing Date”',
    before: `
      blank Signing Date : date
      Deadline means ┆Signing Date + 5 days`,
    after: `
      blank Signing Date : date
      Deadline means 5 days after Signing Date`,
  },
  {
    code: 'unknown-calendar',
    title: 'Write “Trading Days”',
    before: `
      Deadline means 5 ┆Business Days after January 9, 2026`,
    after: `
      Deadline means 5 Trading Days after January 9, 2026`,
  },
  {
    code: 'unknown-day-count',
    title: 'Write “Actual/Actual ISDA”',
    before: `
      Counting means day count ┆Actual/Actual`,
    after: `
      Counting means day count Actual/Actual ISDA`,
  },
  {
    code: 'unknown-time-zone',
    title: 'Write “5:00 pm New York time”',
    before: `
      Cut Off means ┆5:00 pm New Yrok time`,
    after: `
      Cut Off means 5:00 pm New York time`,
  },
  {
    code: 'missing-argument',
    title: 'Work it out for “Principal”',
    before: `
      blank Principal : money
      Share for Portion (money) means 10% of Portion
      Fee means ┆Share`,
    after: `
      blank Principal : money
      Share for Portion (money) means 10% of Portion
      Fee means Share for Principal`,
  },
  {
    code: 'day-count-wants-maturity',
    title: 'It matures on “Maturity Date”',
    before: `
      blank First Day, Maturity Date : date
      Coupon means interest on $100 at 9% per annum counted ┆30E/360 ISDA
        from First Day until Maturity Date`,
    after: `
      blank First Day, Maturity Date : date
      Coupon means interest on $100 at 9% per annum counted 30E/360 ISDA maturing on Maturity Date
        from First Day until Maturity Date`,
  },
  {
    code: 'day-count-wants-schedule',
    title: 'Interest falls due on each “Coupon Date”',
    before: `
      schedule Coupon Date every 6 months from January 5, 2026
      Coupon means interest on $100 at 9% per annum counted ┆Actual/Actual ICMA
        from January 5, 2026 until July 5, 2026`,
    after: `
      schedule Coupon Date every 6 months from January 5, 2026
      Coupon means interest on $100 at 9% per annum counted Actual/Actual ICMA over Coupon Date
        from January 5, 2026 until July 5, 2026`,
  },
  {
    code: 'limb-never-applies',
    title: 'Put this item before those that take it away',
    before: `
      blank Size : money
      Fee means whichever of these applies
        (a) $1, if Size is at least $100
        (b) $2, if ┆Size is at least $500
        (c) $3, otherwise`,
    after: `
      blank Size : money
      Fee means whichever of these applies
        (a) $2, if Size is at least $500
        (b) $1, if Size is at least $100
        (c) $3, otherwise`,
  },
  {
    code: 'unknown-field',
    title: 'Report “Price”, a price in USD per share of Common Stock, with each “Sale”',
    before: `
      event Sale by Company
      Low means ┆Price of the last Sale is less than $1 per share`,
    after: `
      event Sale by Company
        Price : price
      Low means Price of the last Sale is less than $1 per share`,
  },
  {
    code: 'write-to-non-state',
    title: 'Let “Price” have a history, and start at what it means',
    before: `
      event Sale
      Price means $5
      upon Sale
        set ┆Price to $4`,
    after: `
      event Sale
      Price starts at $5
      upon Sale
        set Price to $4`,
  },
  {
    code: 'unknown-word',
    title: 'Read “current market price” as one name',
    before: `
      blank \`current market price\` : money
      Half means 50% of ┆current market price`,
    after: `
      blank \`current market price\` : money
      Half means 50% of \`current market price\``,
  },
];

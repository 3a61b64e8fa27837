/** A loan by the calendar: odd and rolled periods that blanks say, an accrual, fees, late payments. */
export const SCHEDULE_CONTRACT = `contract "Loan"
  currency USD
  in effect from Issue Date
  deadlines in days roll to the next Business Day
  calendar Business Day follows Weekdays
party Borrower
clause §1 "Loan"
  blank Issue Date, Maturity Date : date
  blank Interest Period : duration in days or months
  Principal starts at $1,000,000,000
  Payable starts at $0
  Missed starts at 0
  event Payment by Borrower
    Paid : money
  schedule Interest Date every Interest Period after Issue Date through Maturity Date,
    ending with a short period,
    rolled to the modified following Business Day
  schedule Fee Date on the last day of each month through Maturity Date,
    paid on the following Business Day
  event Default occurs 10 days after each Interest Date,
    unless there is a Payment within 10 days after it
  accrual Accrued Interest on Principal at 8% per annum counted Actual/360 from Issue Date
  upon each Interest Date
    increase Payable by Accrued Interest
    set Accrued Interest to $0
  upon each Fee Date increase Payable by $100
  upon Payment reduce Principal by Paid
  upon Default increase Missed by 1
  Interest Dates means the count of Interest Date
  Next Interest Date means the first Interest Date after the date in question
  Last Fee Date means the unrolled date of the last Fee Date
  Fees Of The Year means the count of Fee Date within 1 year before the date in question
`;

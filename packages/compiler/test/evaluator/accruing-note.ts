import { type Contract, contractOf, type Given } from './contract.ts';

/** A note of $360,000 at 10%: $100 a day where a year has 360 days. */
export const NOTE = `  blank Day Count : day count
  Balance starts at $360,000
  Coupon starts at 10% per annum
  accrual Accrued Interest on Balance at Coupon counted Day Count from January 1, 2026
  event Repayment
    Repaid : money
  event Reset
    New Rate : rate
  event Interest Payment
  event Part Payment, Addition, Waiver
    Amount : money
  upon Repayment
    reduce Balance by Repaid
  upon Reset
    set Coupon to New Rate
  upon Interest Payment
    set Accrued Interest to $0
  upon Part Payment
    reduce Accrued Interest by Amount
  upon Addition
    increase Accrued Interest by Amount
  upon Waiver
    reduce Accrued Interest to Amount
  Due means Accrued Interest, rounded half up to the cent`;

export const note: Contract = contractOf(NOTE);

/** These events, under a day count. */
export function with360(events: NonNullable<Given['events']>, count = 'Actual/360'): Given {
  return { blanks: { 'Day Count': count }, events };
}

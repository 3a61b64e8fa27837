import { Contract } from './contract.ts';

/** The heading below which the duties of tests stand. */
export const DUTIES_HEADING = `contract "Test"
  currency USD
  in effect from April 28, 2003
  deadlines in days do not roll
  calendar Trading Day follows NYSE
  calendar Business Day follows New York Banks
party Company
party Holder
share class Common Stock

clause §1 "Test"
`;

/** A contract of one clause with duties. */
export function dutiesOf(text: string): Contract {
  return new Contract(`${DUTIES_HEADING}${text}\n`);
}

/** The parts of a Conversion Amount besides the portion itself: nothing is owed. */
export const NOTHING_OWED: Readonly<Record<string, string>> = {
  'Accrued Interest': '0',
  'Default Interest': '0',
  'Conversion Default Payments': '0',
  'Delivery Default Payments': '0',
  'Registration Payments': '0',
};

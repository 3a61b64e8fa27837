/** What a Conversion Amount can hold besides the portion and its interest: nothing is owed. */
export const NOTHING_OWED: Readonly<Record<string, string>> = {
  'Payments On The Portion': '0',
  'Registration Payments': '0',
};

/** The readings on which the shares for an amount rest, as the cases take them. */
export const CONVERSION_READINGS: Readonly<Record<string, string>> = {
  'Conversion Default Payments': 'none, since none is defined',
  'Day Count': 'actual days',
  'Fractional Share': 'counts as a whole share',
  'Outstanding Shares Counted': 'with the new shares',
};

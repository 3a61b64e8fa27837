/** Ambiguities on which no amount can hang, and the words of the contract that are why. */
export const WITHOUT_AMOUNT: Readonly<Record<string, string>> = {
  'Conversion Default Payments':
    'no amount: Article II.E, which the payments are cited from, defines none, so that one reading has no figure',
  'Manner Without A Request':
    'no amount: under II.D.3 “the time periods for delivery and penalties described in the immediately preceding paragraph shall apply to the electronic transmittals”',
};

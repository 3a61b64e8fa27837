/** Words that go on in few ways, by the rule that takes the first and by that first word. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  comparator: ['more than', 'less than'],
  atBound: ['at least', 'at most'],
  onOrSide: ['on or before', 'on or after'],
  limit: [', but not below', ', but not above'],
  rounding: [
    ', rounded down to the cent',
    ', rounded half up to the cent',
    ', rounded down to whole shares',
    ', rounded up to whole shares',
  ],
  theDate: ['date in question', 'date of the'],
  theList: [
    'greater of',
    'lesser of',
    'greatest of',
    'least of',
    'later of',
    'earlier of',
    'product of',
  ],
  sumOrAverage: ['sum of', 'average of'],
  unpaidAmount: ['unpaid amount of'],
  amountPaid: ['amount paid'],
  sharesDelivered: ['shares delivered'],
  thereIs: ['there is a', 'there is no'],
  allOrAny: ['all of', 'any of'],
  whichever: ['whichever of these applies'],
  daysBetween: ['days from'],
  receipt: ['receipt of the'],
  postfix: ['immediately before the', 'for each'],
  largest: ['in steps of', 'such that'],
  forEachEvent: ['for each'],
  weightedAverage: ['weighted by'],
  allocate: ['pro rata by'],
  definition: ['starts at'],
  atLeastBeforeWindow: ['at least'],
  followedBy: ['not followed by a', 'followed by a'],
  validOnlyIf: ['valid only if'],
  verb: ['require redemption'],
  rightLimit: ['up to'],
  anyTimeBefore: ['at any time before'],
  noTimeStated: ['no time stated'],
};

/** The ways in which a word may go on that a rule takes. */
export function phrasesOf(owner: string, words: string): readonly string[] {
  return (PHRASES[owner] ?? []).filter((phrase) => phrase.startsWith(`${words} `));
}

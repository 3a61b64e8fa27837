/** The names in contracts/dyntek-note that the demo reads: where the contract changes, so does this. */
export const NAMES = {
  price: 'Conversion Price',
  principal: 'Outstanding Principal',
  shares: 'Conversion Shares',
  wholeShares: 'Whole Shares',
  maximumPortion: 'Maximum Portion',
  ownership: 'Ownership',
  conversion: 'Notice of Conversion',
  requested: 'Requested',
} as const;

/** How the demo speaks of an event of each kind, from the value of one of its fields. */
export const EVENTS: ReadonlyMap<string, EventWords> = new Map([
  [
    'Stock Split',
    { field: 'New Shares Per Old Share', words: (ratio) => `${ratio}-for-1 stock split` },
  ],
  ['Issuance', { field: 'Base Share Price', words: (price) => `stock sold at ${price}` }],
  ['Cash Distribution', { field: 'Distributed Amount', words: (cash) => `${cash} paid in cash` }],
]);

/** The field that an event's words are about, and the words. */
export interface EventWords {
  readonly field: string;
  readonly words: (value: string) => string;
}

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const SALE = [
  'event Split',
  '  Ratio : number',
  'event Sale',
  '  Cost : price of Common Stock',
  'Price starts at $3 per share',
  'upon Split',
  '  set Price to Price / Ratio',
];

function daysOf(hub: string | null, events: readonly string[]): string {
  const join = (word: string): string =>
    [events.slice(0, -1).join(', '), events.at(-1)].filter((part) => part !== '').join(` ${word} `);
  return hub === null ? `two of ${join('and')}` : `${hub} and ${join('or')}`;
}

/** Events whose order on one day decides a Term, which the contract leaves open. */
export const orderWithinADay = defineDiagnostic<{
  readonly state: string;
  /** The one event that matters beside each of the others; null where any two of them matter. */
  readonly hub: string | null;
  readonly events: readonly string[];
}>({
  code: 'order-within-a-day',
  severity: 'information',
  message: ({ state, hub, events }) =>
    `Where ${daysOf(hub, events)} fall on one day, which comes first decides \`${state}\`.`,
  why: () =>
    'What the one does depends on what the other has done. The contract says nothing of two on one day; they are taken in the order in which they are reported, and a result that depends on it says so.',
  help: () =>
    'Look whether the contract settles the order, and give one of them an effective time of its own if it does.',
  examples: {
    bad: exampleFile(
      ...SALE,
      'upon Sale',
      '  reduce Price to Cost',
      'scenario "both"',
      '  expect on January 1, 2026',
      '    Price is $3 per share',
    ),
    good: exampleFile(
      ...SALE,
      'upon Sale',
      '  set Price to Price * (Cost / $3 per share)',
      'scenario "both"',
      '  expect on January 1, 2026',
      '    Price is $3 per share',
    ),
  },
});

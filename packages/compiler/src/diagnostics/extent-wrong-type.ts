import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const FEE = [
  'party Holder',
  'event Conversion',
  '  Interest Converted : money',
  'obligation Fee',
  '  Company pays $100 to Holder',
  '  due on March 2, 2026',
];

/** `to the extent of` what cannot be a part of what the duty owes. */
export const extentWrongType = defineDiagnostic<{
  readonly name: string;
  /** What is owed; null for an act that is done or not done. */
  readonly wanted: string | null;
  readonly found: string;
}>({
  code: 'extent-wrong-type',
  severity: 'error',
  message: ({ name, wanted, found }) =>
    wanted === null
      ? `\`${name}\` is of an act, which no amount satisfies in part.`
      : `\`${name}\` owes ${wanted}, and this is ${found}.`,
  why: ({ wanted }) =>
    wanted === null
      ? 'An act is done or not done, so that an event satisfies all of the duty or nothing of it.'
      : 'What an event satisfies is taken off what is unpaid, and only an amount of the same unit can be.',
  help: ({ wanted }) =>
    wanted === null
      ? 'Write `satisfied by each` and the event, without an amount.'
      : 'Write the amount that the event satisfies in the unit of what is owed, at the price that the contract states.',
  examples: {
    bad: exampleFile(
      ...FEE,
      '  satisfied by each Conversion to the extent of Interest Converted / $2 per share',
    ),
    good: exampleFile(...FEE, '  satisfied by each Conversion to the extent of Interest Converted'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const ISSUE = [
  'event Conversion',
  '  Amount : money',
  'Reserved Shares starts at 1,000 shares',
  'upon Conversion',
];

/** A number of shares that can come out as a fraction, which no rounding takes away. */
export const fractionOfShare = defineDiagnostic<{
  readonly name: string;
  /** Whether the shares are counted or delivered under that name. */
  readonly of: 'balance' | 'delivery';
}>({
  code: 'fraction-of-share',
  severity: 'warning',
  message: ({ name, of }) =>
    of === 'balance'
      ? `This can leave a fraction of a share in \`${name}\`.`
      : `This can make what \`${name}\` delivers a fraction of a share.`,
  why: () =>
    'Nobody can hold a fraction of a share, and nothing rounds this one. What becomes of it (more, fewer or cash) is for the contract to say.',
  help: () => 'Write `, rounded down to whole shares`, or up, as the contract has it.',
  examples: {
    bad: exampleFile(...ISSUE, '  reduce Reserved Shares by Amount / $3 per share'),
    good: exampleFile(
      ...ISSUE,
      '  reduce Reserved Shares by (Amount / $3 per share), rounded up to whole shares',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the shares delivered` of a payment, or `the amount paid` of a delivery. */
export const amountByOtherName = defineDiagnostic<{
  readonly what: string;
  readonly obligation: string;
  readonly pays: boolean;
}>({
  code: 'amount-by-other-name',
  severity: 'error',
  message: ({ what, obligation, pays }) =>
    `\`${obligation}\` ${pays ? 'is paid' : 'is a delivery'}, so there are no \`${what}\`.`,
  why: () =>
    'Money is paid and shares are delivered; a reader who is told otherwise looks for another obligation.',
  help: ({ pays }) => `Write \`the ${pays ? 'amount paid' : 'shares delivered'}\`.`,
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Principal starts at $500',
      'upon performance of Fee',
      '  reduce Principal by the shares delivered',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Principal starts at $500',
      'upon performance of Fee',
      '  reduce Principal by the amount paid',
    ),
  },
});

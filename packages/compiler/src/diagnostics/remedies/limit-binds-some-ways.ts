import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';
import { namedTogether } from '../named-together.ts';

const SHARES = [
  'party Investor',
  'fact Shares Outstanding : shares of Common Stock',
  'Shares Issued starts at 0 shares of Common Stock',
  'Shares In All means Shares Outstanding + Shares Issued',
  'Ownership for New Shares (shares of Common Stock) means New Shares / Shares Outstanding',
  'event Exercise by Investor',
  '  Bought : shares of Common Stock',
  'upon Exercise',
  '  valid only if Ownership for Bought is at most 4.9%',
  '    otherwise "the Investor would hold too much"',
  '  increase Shares Issued by Bought',
  'event Payment In Shares by Company',
  '  Paid : shares of Common Stock',
  'upon Payment In Shares',
];
const ISSUE = '  increase Shares Issued by Paid';

/** A limit that some of the ways of taking shares are held to, and others not. */
export const limitBindsSomeWays = defineDiagnostic<{
  /** Where the shares are counted. */
  readonly balance: string;
  /** The limit, in the contract's words. */
  readonly limit: string;
  readonly bound: readonly string[];
  readonly free: readonly string[];
}>({
  code: 'limit-binds-some-ways',
  severity: 'information',
  message: ({ balance, limit, bound, free }) =>
    `${namedTogether(free)} ${free.length === 1 ? 'adds' : 'add'} to \`${balance}\` without the limit “${limit}”, to which ${namedTogether(bound)} ${bound.length === 1 ? 'is' : 'are'} held.`,
  why: () =>
    'Shares that come by another way count as much. Whoever may not take more by the one takes them by the other, or is given them and is over the limit without an act of its own.',
  help: () =>
    'Hold every way to the limit, or say that the limit is on that one act alone, if the contract does.',
  examples: {
    bad: exampleFile(...SHARES, ISSUE),
    good: exampleFile(
      ...SHARES,
      '  valid only if Ownership for Paid is at most 4.9%',
      '    otherwise "the Investor would hold too much"',
      ISSUE,
    ),
  },
});

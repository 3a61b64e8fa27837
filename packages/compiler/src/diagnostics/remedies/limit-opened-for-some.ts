import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const LIMIT = [
  'party Investor',
  'fact Shares Outstanding : shares of Common Stock',
  'Ownership Limit means the largest N from 0 shares to Shares Outstanding in steps of 1 share',
  '  such that N is at most Shares Outstanding / 20, otherwise 0 shares',
  'event Waiver by Investor',
  '  Shares Waived For : shares of Common Stock',
  'event Conversion, Exercise by Investor',
  '  Asked For : shares of Common Stock',
  'Waived means the sum of Shares Waived For for each Waiver',
  'Converted for each Conversion means the lesser of Asked For and the greater of Ownership Limit and Waived',
];

/** A limit on several acts of one party, which its notice opens for some of them. */
export const limitOpenedForSome = defineDiagnostic<{
  readonly limit: string;
  /** The notice. */
  readonly opener: string;
  readonly act: string;
  readonly other: string;
}>({
  code: 'limit-opened-for-some',
  severity: 'information',
  message: ({ limit, opener, act, other }) =>
    `\`${opener}\` opens \`${limit}\` for \`${act}\`, and nothing opens it for \`${other}\`, which it binds too.`,
  why: ({ other }) =>
    `Whoever may exceed the limit by the one act may not by \`${other}\`, though both take the same shares. What is left of the one can then be taken, and what is left of the other cannot.`,
  help: ({ opener, other }) =>
    `Let \`${opener}\` speak of \`${other}\` too, or say that the limit is firm there, if the contract does.`,
  examples: {
    bad: exampleFile(
      ...LIMIT,
      'Exercised for each Exercise means the lesser of Asked For and Ownership Limit',
    ),
    good: exampleFile(
      ...LIMIT,
      'Exercised for each Exercise means the lesser of Asked For and the greater of Ownership Limit and Waived',
    ),
  },
});

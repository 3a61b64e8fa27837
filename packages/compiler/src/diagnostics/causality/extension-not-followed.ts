import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const SALE = [
  'party Buyer',
  'event Signing, Completion',
  'event Extension by Buyer',
  '  New Date : date',
  'Long Stop Date means the first available of',
  '  (1) New Date of the last Extension',
  '  (2) 20 Trading Days after the date of the first Signing',
  'right To Extend',
  '  Buyer may extend by Extension',
  'obligation To Complete',
  '  Company performs the Completion',
  '  due on Long Stop Date',
  'Is Ended means there is a Lapse',
];

/** A deadline that goes on from the first day where another for the same act can be put off. */
export const extensionNotFollowed = defineDiagnostic<{
  readonly act: string;
  /** The event by which the day can be put off. */
  readonly by: string;
  /** What goes on counting. */
  readonly other: string;
}>({
  code: 'extension-not-followed',
  severity: 'information',
  message: ({ act, by, other }) =>
    `\`${by}\` can put off the day of \`${act}\`, and \`${other}\` counts to it as before.`,
  why: ({ act, other }) =>
    `Whoever has agreed to a later day can do \`${act}\` in time by the one clause, while \`${other}\` takes it not to have come.`,
  help: ({ by }) =>
    `Let both clauses name one date, which \`${by}\` changes, or say that an extension extends both.`,
  examples: {
    bad: exampleFile(
      ...SALE,
      'event Lapse occurs 25 Trading Days after each Signing, unless there is a Completion',
    ),
    good: exampleFile(
      ...SALE,
      'event Lapse occurs 25 Trading Days after each Signing,',
      '  unless there is a Completion or there is an Extension',
    ),
  },
});

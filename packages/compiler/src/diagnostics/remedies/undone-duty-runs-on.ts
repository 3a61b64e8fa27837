import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const CONVERSION = [
  'party Holder',
  'Principal starts at $1,000,000',
  'event Conversion by Holder',
  '  Portion : money',
  'upon Conversion',
  '  reduce Principal by Portion, but not below $0',
  'event Annulment occurs 10 Trading Days after each Conversion where Is Stuck',
  'fact Is Stuck : yes/no',
  'upon Annulment',
  '  increase Principal by Portion of the Conversion of the Annulment',
  'obligation Delivery',
  '  for each Conversion',
  '  Company delivers 5 shares of Common Stock to Holder',
  '  due 3 Trading Days after the Conversion',
];

/** A duty whose lateness goes on costing after that from which it arose is undone. */
export const undoneDutyRunsOn = defineDiagnostic<{
  readonly name: string;
  /** The act from which the duty arose. */
  readonly undone: string;
  /** The event that undoes it. */
  readonly by: string;
  /** What the act takes from, and the event gives back to. */
  readonly balance: string;
}>({
  code: 'undone-duty-runs-on',
  severity: 'information',
  message: ({ name, undone, by, balance }) =>
    `\`${by}\` gives back to \`${balance}\` what \`${undone}\` took from it, and \`${name}\` goes on costing as if it had not.`,
  why: ({ name }) =>
    `Nothing ends \`${name}\` then. What its lateness costs runs until it is performed, and after that reversal nobody is to perform it: it never stops, beside what is owed again.`,
  help: ({ name, by }) =>
    `Say what becomes of \`${name}\` upon \`${by}\`: let it bind \`while\` there is none, or be \`satisfied by\` it, if the contract does.`,
  examples: {
    bad: exampleFile(...CONVERSION, '  late: $500 per day'),
    good: exampleFile(...CONVERSION, '  while there is no Annulment', '  late: $500 per day'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';
import { underReading } from '../under-reading.ts';

const DEFAULT = [
  'party Lender',
  'event Breach',
  '  Breaching Party : party',
  'event Default occurs when any of',
  '  (a) there is a Breach where Breaching Party is Company',
];
const DUTY = [
  'obligation Damages',
  '  for each Default',
  '  Company pays $1,000 to Lender',
  '  due on demand',
];

/** Money owed to the party whose own act is one of the reasons for which it is owed. */
export const owedForPayeesAct = defineDiagnostic<{
  readonly name: string;
  readonly event: string;
  readonly payee: string;
  /** The reason, in the contract's words. */
  readonly because: string;
  /** The reading under which it is owed then; null where it is under any. */
  readonly reading: { readonly of: string; readonly label: string } | null;
}>({
  code: 'owed-for-payees-act',
  severity: 'information',
  message: ({ name, event, payee, because, reading }) =>
    underReading(
      reading,
      `The ${payee} is paid \`${name}\` for each \`${event}\`, also where “${because}” brought it about.`,
    ),
  why: ({ payee, event }) =>
    `The reasons for \`${event}\` are the acts of either side. By these words the ${payee} can bring it about itself and be paid for it.`,
  help: ({ name }) =>
    `Say upon whose act \`${name}\` is owed, behind \`when\`, if the contract does. If it does not, this is what it says.`,
  examples: {
    bad: exampleFile(
      ...DEFAULT,
      '  (b) there is a Breach where Breaching Party is Lender',
      ...DUTY,
    ),
    good: exampleFile(...DEFAULT, '  (b) there is no Breach', ...DUTY),
  },
});

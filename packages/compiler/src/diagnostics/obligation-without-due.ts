import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An obligation that does not say when it is due. */
export const obligationWithoutDue = defineDiagnostic<{ readonly name: string }>({
  code: 'obligation-without-due',
  severity: 'error',
  message: ({ name }) => `\`${name}\` does not say when it is due.`,
  why: () =>
    'Without a due date nothing is ever late; that the contract states none must be said, not supposed.',
  help: () => 'Write `due on` and a date, `due promptly`, `due on demand`, or `no time stated`.',
  examples: {
    bad: exampleFile('party Holder', 'obligation Fee', '  Company pays $100 to Holder'),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  no time stated',
    ),
  },
});

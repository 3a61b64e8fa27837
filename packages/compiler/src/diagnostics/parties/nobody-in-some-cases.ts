import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const LOSS = [
  'party Lender',
  'fact Cause : one of Of The Company, Of The Lender, Of Neither',
  'Party At Fault : party means whichever of these applies',
  '  (a) Company, if Cause is Of The Company',
];

/** A Term for a party that is nobody in some cases. */
export const nobodyInSomeCases = defineDiagnostic<{ readonly role: string }>({
  code: 'nobody-in-some-cases',
  severity: 'information',
  message: ({ role }) => `In some cases nobody is \`${role}\`.`,
  why: ({ role }) =>
    `What the contract lays upon \`${role}\`, or gives to it, has no bearer then, and what turns on who it is has no answer.`,
  help: ({ role }) =>
    `Say who \`${role}\` is in these cases, or that what is asked of it is not asked then, if the contract does.`,
  examples: {
    bad: exampleFile(
      ...LOSS,
      '  (b) Lender, if Cause is Of The Lender',
      '  (c) not computable "nobody is at fault where a court or an exchange acts", otherwise',
    ),
    good: exampleFile(...LOSS, '  (b) Lender, otherwise'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A company said to be in good standing that is also said to owe its franchise tax. */
export const goodStandingWithTaxOwed = defineDiagnostic<{
  readonly standing: string;
  readonly owed: string;
}>({
  code: 'good-standing-with-tax-owed',
  severity: 'information',
  message: ({ standing, owed }) => `The prose says “${standing}”, and also “${owed}”.`,
  why: () =>
    'A State commonly withholds its certificate of good standing while its franchise tax is unpaid, so that the one statement is untrue while the other is true, and the certificate may not be had for the closing.',
  help: () =>
    'Make the statement subject to the tax that is owed, and make its payment a condition of closing.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The Company is in good standing. The Company owes $72,000 of franchise tax.\n',
      good: 'Except for the franchise tax, the Company is in good standing. The Company owes $72,000 of franchise tax.\n',
    },
  },
});

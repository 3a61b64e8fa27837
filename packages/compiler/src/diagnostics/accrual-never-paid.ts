import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const NOTE = [
  'party Holder',
  'Outstanding Principal starts at $100,000',
  'accrual Accrued Interest on Outstanding Principal at 9% per annum counted Actual/360',
  '  from January 5, 2026',
  'obligation Repayment',
];
const DUE = '  due on March 2, 2026';

/** Interest, or what lateness costs, that no duty pays and nothing names. */
export const accrualNeverPaid = defineDiagnostic<{ readonly name: string }>({
  code: 'accrual-never-paid',
  severity: 'information',
  message: ({ name }) => `Nobody ever pays \`${name}\`.`,
  why: () =>
    'It grows, and no duty, rule or Term names it. Either the contract does not say when it falls due, or the duty to pay it is missing here.',
  help: ({ name }) =>
    `Write an obligation that pays \`${name}\`, or make it part of what one pays.`,
  examples: {
    bad: exampleFile(...NOTE, '  Company pays Outstanding Principal to Holder', DUE),
    good: exampleFile(
      ...NOTE,
      '  Company pays (Outstanding Principal + Accrued Interest), rounded down to the cent to Holder',
      DUE,
    ),
  },
});

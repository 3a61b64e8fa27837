import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const FEES = [
  'party Holder',
  'event Waiver by Holder',
  'obligation Fee',
  '  Company pays $100 to Holder',
  '  due on March 2, 2026',
  'obligation Other Fee',
  '  Company pays $100 to Holder',
  '  due on March 2, 2026',
];

/** A duty that the performance of a duty would satisfy, which may be round about its own. */
export const satisfiedByPerformance = defineDiagnostic<{ readonly name: string }>({
  code: 'satisfied-by-performance',
  severity: 'error',
  message: ({ name }) => `No duty is satisfied by a ${name}.`,
  why: () =>
    'What satisfies a duty is a performance of it, which would satisfy the next, and so on round and round. What is paid once discharges one duty.',
  help: () =>
    'Name the event that brings it about. If what is paid under one duty is to lessen another, keep what is left in a Term, write a rule upon the performance, and let the other duty pay that Term.',
  examples: {
    bad: exampleFile(
      ...FEES,
      '  satisfied by each performance of Fee to the extent of the amount paid',
    ),
    good: exampleFile(...FEES, '  satisfied by each Waiver'),
  },
});

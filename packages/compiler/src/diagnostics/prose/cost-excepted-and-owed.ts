import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const text = (cost: string): string =>
  `1.1 FEES. Except for the appraiser fee, all fees are owed even if the sale fails.\n\n1.2 COSTS. The Company shall pay the fees of the ${cost}.\n`;

/** A cost that is excepted by name in one part and owed without condition under another. */
export const costExceptedAndOwed = defineDiagnostic<{ readonly of: string }>({
  code: 'cost-excepted-and-owed',
  severity: 'information',
  message: ({ of }) =>
    `One part excepts the ${of} fee or cost from what is owed, and another lays it on a party without the exception.`,
  why: () =>
    'In the case that the exception is for, the one part says that nothing is owed and the other that it is.',
  help: ({ of }) =>
    `Write a reading in which the ${of} is paid in that case and one in which it is not, and choose one.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('appraiser'), good: text('registrar') },
  },
});

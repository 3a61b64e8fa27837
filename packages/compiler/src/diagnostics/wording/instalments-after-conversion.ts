import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A debt in instalments that can be converted in part, with no word of which instalments that reduces. */
export const instalmentsAfterConversion = defineDiagnostic<{
  readonly instalments: string;
  readonly partly: string;
}>({
  code: 'instalments-after-conversion',
  severity: 'information',
  message: ({ instalments, partly }) =>
    `“${instalments}” and “${partly}”: nothing says which instalments a conversion in part takes off.`,
  why: () =>
    'It may come off the first instalments, off the last, or off each in proportion. What is due on the next day differs by the whole instalment.',
  help: () =>
    'Write `applied to the instalments in the order in which they fall due`, in inverse order, or pro rata.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The note is payable $1,000 on the first day of each month commencing January 5, 2026. The Holder may convert all or any portion of it.\n',
      good: 'The note is payable $1,000 on the first day of each month commencing January 5, 2026. The Holder may convert all or any portion of it; what is converted is applied to the instalments in inverse order.\n',
    },
  },
});

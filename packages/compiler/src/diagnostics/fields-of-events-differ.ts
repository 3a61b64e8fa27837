import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `upon E or F` where a field of both has two types. */
export const fieldsOfEventsDiffer = defineDiagnostic<{
  readonly field: string;
  readonly first: string;
  readonly second: string;
}>({
  code: 'fields-of-events-differ',
  severity: 'error',
  message: ({ field, first, second }) =>
    `\`${field}\` of \`${first}\` and \`${field}\` of \`${second}\` are of different types.`,
  why: () => 'The rule reads the field of whichever event happened, so it must have one type.',
  help: () => 'Write a rule for each event, or give the fields one type.',
  examples: {
    bad: exampleFile(
      'event Grant',
      '  Size : money',
      'event Sale',
      '  Size : number',
      'Total starts at $0',
      'upon Grant or Sale',
      '  increase Total by Size',
      'Granted means the sum of Size for each Grant',
      'Sold means the sum of Size for each Sale',
    ),
    good: exampleFile(
      'event Grant',
      '  Size : money',
      'event Sale',
      '  Size : money',
      'Total starts at $0',
      'upon Grant or Sale',
      '  increase Total by Size',
      'Granted means the sum of Size for each Grant',
      'Sold means Total - Granted',
    ),
  },
});

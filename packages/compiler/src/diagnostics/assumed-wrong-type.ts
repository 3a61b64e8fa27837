import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A Term taken to be what it can never be. */
export const assumedWrongType = defineDiagnostic<{
  readonly name: string;
  readonly wanted: string;
  readonly found: string;
}>({
  code: 'assumed-wrong-type',
  severity: 'error',
  message: ({ name, wanted, found }) =>
    `\`${name}\` is ${wanted}; it cannot be taken to be ${found}.`,
  why: () => 'What reads it would compute with a figure of another unit.',
  help: ({ wanted }) => `Assume a value that is ${wanted}.`,
  examples: {
    bad: exampleFile(
      'blank Cap : money',
      'Fee means 5% of Cap',
      'Least Fee means Fee as if Cap is 10%',
    ),
    good: exampleFile(
      'blank Cap : money',
      'Fee means 5% of Cap',
      'Least Fee means Fee as if Cap is (10% of Cap)',
    ),
  },
});

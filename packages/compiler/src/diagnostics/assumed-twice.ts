import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** One Term taken to be two things at once. */
export const assumedTwice = defineDiagnostic<{ readonly name: string }>({
  code: 'assumed-twice',
  severity: 'error',
  message: ({ name }) => `This \`as if\` says twice what \`${name}\` is taken to be.`,
  why: () => 'A Term has one value in one hypothesis.',
  help: () => 'Keep the one that is meant.',
  examples: {
    bad: exampleFile(
      'blank Cap : money',
      'Fee means 5% of Cap',
      'Least Fee means Fee as if Cap is $1 and Cap is $2',
    ),
    good: exampleFile(
      'blank Cap : money',
      'Fee means 5% of Cap',
      'Least Fee means Fee as if Cap is $1',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `X as if Y is V` where X does not depend on Y. */
export const assumedInVain = defineDiagnostic<{ readonly name: string }>({
  code: 'assumed-in-vain',
  severity: 'warning',
  message: ({ name }) => `Assuming \`${name}\` changes nothing here.`,
  why: () =>
    'What the hypothesis speaks of never reads it. A quantity with a history keeps what the events made of it: `as if` does not run history again.',
  help: () => 'Assume the Term that is read, or take the assumption out.',
  examples: {
    bad: exampleFile(
      'blank Cap, Other : money',
      'Fee means 5% of Cap',
      'Least Fee means Fee + Other',
      'Low Fee means Fee as if Other is $1',
    ),
    good: exampleFile(
      'blank Cap, Other : money',
      'Fee means 5% of Cap',
      'Least Fee means Fee + Other',
      'Low Fee means Least Fee as if Other is $1',
    ),
  },
});

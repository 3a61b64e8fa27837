import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A blank that nothing reads. */
export const unusedBlank = defineDiagnostic<{ readonly name: string }>({
  code: 'unused-blank',
  severity: 'warning',
  message: ({ name }) => `Nothing reads the blank \`${name}\`.`,
  why: () => 'What nothing reads changes no result: a clause that should read it may be missing.',
  help: () => 'Use it, or leave it out.',
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'blank Spare : money',
      'Half means 50% of Principal',
    ),
    good: exampleFile('blank Principal : money', 'Half means 50% of Principal'),
  },
});

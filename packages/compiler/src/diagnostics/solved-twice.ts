import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A definition named twice among those that are solved together. */
export const solvedTwice = defineDiagnostic<{ readonly name: string }>({
  code: 'solved-twice',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is already among definitions that are solved together.`,
  why: () => 'A definition belongs to one circle, and is solved with all of it at once.',
  help: () => 'Name it once, with everything that it is solved together with.',
  examples: {
    bad: exampleFile(
      'blank Amount : money',
      'Fee : money means 5% of (Amount - Fee)',
      'solved together Fee and Fee',
    ),
    good: exampleFile(
      'blank Amount : money',
      'Fee : money means 5% of (Amount - Fee)',
      'solved together Fee',
    ),
  },
});

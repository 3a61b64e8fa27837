import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `solved together` of a definition that no circle leads through. */
export const solvedInVain = defineDiagnostic<{ readonly name: string }>({
  code: 'solved-in-vain',
  severity: 'warning',
  message: ({ name }) => `\`${name}\` does not include itself, so there is nothing to solve.`,
  why: () => 'It follows from other Terms step by step, as any definition does.',
  help: () => 'Take it out of `solved together`.',
  examples: {
    bad: exampleFile(
      'blank Amount : money',
      'Fee : money means 5% of (Amount - Fee)',
      'Rest means Amount - Fee',
      'solved together Fee and Rest',
    ),
    good: exampleFile(
      'blank Amount : money',
      'Fee : money means 5% of (Amount - Fee)',
      'Rest means Amount - Fee',
      'solved together Fee',
    ),
  },
});

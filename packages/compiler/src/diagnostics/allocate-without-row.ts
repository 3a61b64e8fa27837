import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const DRAWS = ['event Draw', '  Size : money', 'Fee means $100'];

/** A part of an allocation where it is not clear whose. */
export const allocateWithoutRow = defineDiagnostic<{ readonly among: string }>({
  code: 'allocate-without-row',
  severity: 'error',
  message: ({ among }) => `It is not clear which \`${among}\` this is the part of.`,
  why: ({ among }) =>
    `An amount that is allocated among many has as many parts as there are, and each \`${among}\` has its own.`,
  help: ({ among }) => `Write it in a definition \`for each ${among}\`.`,
  examples: {
    bad: exampleFile(...DRAWS, 'Part means allocate Fee pro rata by Size among Draw'),
    good: exampleFile(
      ...DRAWS,
      'Part for each Draw means allocate Fee pro rata by Size among Draw',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** A file named by `use` that is not there, or may not be read. */
export const useNotOpened = defineDiagnostic<{ readonly path: string; readonly refusal: string }>({
  code: 'use-not-opened',
  severity: 'error',
  message: ({ path, refusal }) => `"${path}" could not be opened: ${refusal}.`,
  why: () =>
    'A `use` line brings in the Terms of another document. Without it every Term that is only declared there has no meaning here.',
  help: () => 'Correct the name of the file, or put the file beside this one or below it.',
  examples: {
    bad: exampleDeal(['use "gap.terms"'], 'Limit means $100'),
    good: exampleDeal(['use "cap.terms"'], 'Limit means $100'),
  },
});

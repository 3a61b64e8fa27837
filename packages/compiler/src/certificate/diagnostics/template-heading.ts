import { defineDiagnostic } from '@termsheet/dsl';
import { exampleTemplate } from './example-template.ts';

/** A heading that is missing, or says what cannot be read. */
export const templateHeading = defineDiagnostic<{ readonly problem: string }>({
  code: 'template-heading',
  severity: 'error',
  message: ({ problem }) => `The heading of this template cannot be used: ${problem}.`,
  why: () =>
    'The heading says for which events the document may be made. Without it a certificate could be made for an event that it does not fit.',
  help: () =>
    'Begin the file with a line of three hyphens, `for: ` and the name of an event (or several, `[A, B]`), for a certificate of adjustment `adjusts: ` and the Term, where wanted `sections are called: Article`, and three hyphens.',
  examples: {
    bad: exampleTemplate('Text.', 'purpose: Adjustment\n'),
    good: exampleTemplate('Text.'),
  },
});

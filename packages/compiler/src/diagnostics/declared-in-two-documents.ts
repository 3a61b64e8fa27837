import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** A Term of two documents of one deal. */
export const declaredInTwoDocuments = defineDiagnostic<{ readonly name: string }>({
  code: 'declared-in-two-documents',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is declared in two documents, and neither prevails.`,
  why: () =>
    'The documents of one deal share their Terms. One that means two things leaves every figure that uses it in doubt, and which document prevails is for the contract to say.',
  help: () =>
    'Say it on the `use` line: `, which prevails` for the other document, `, over which this prevails` for this one. Or give the Terms of the other a name before them with `as`.',
  examples: {
    bad: exampleDeal(['use "letter.terms"'], 'Limit means $100'),
    good: exampleDeal(['use "letter.terms" as Letter'], 'Limit means $100'),
  },
});

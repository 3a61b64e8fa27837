import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** A document that copies itself under ever longer names. */
export const useInCircle = defineDiagnostic<{ readonly path: string }>({
  code: 'use-in-circle',
  severity: 'error',
  message: ({ path }) => `"${path}" would bring in a copy of itself.`,
  why: () =>
    'Each `as` makes a copy of a document with a name of its own. A document that copies itself has no end.',
  help: () =>
    'Write the `use` without `as`: a document that is only referred to is read once, and two documents may refer to each other.',
  examples: {
    bad: exampleDeal(['use "circle.terms" as First'], 'Limit means $100'),
    good: exampleDeal(['use "cap.terms" as First'], 'Limit means $100'),
  },
});

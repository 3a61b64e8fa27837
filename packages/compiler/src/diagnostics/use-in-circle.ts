import { defineDiagnostic } from '@termsheet/dsl';

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
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "circle.terms" as First',
      '',
      'clause §1 "Limit"',
      '  Limit means $100',
      '',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "cap.terms" as First',
      '',
      'clause §1 "Limit"',
      '  Limit means $100',
      '',
    ].join('\n'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** A declaration over which another document prevails. */
export const overriddenDeclaration = defineDiagnostic<{ readonly name: string }>({
  code: 'overridden-declaration',
  severity: 'information',
  message: ({ name }) => `\`${name}\` is overridden by another document.`,
  why: () =>
    'The deal says which of its documents prevails. This declaration has no effect; the other stands in its place wherever the Term is used.',
  help: () => 'Nothing needs mending where that is meant.',
  examples: {
    bad: exampleDeal(['use "letter.terms", which prevails'], 'Limit means $100'),
    good: exampleDeal(['use "letter.terms" as Letter'], 'Limit means $100'),
  },
});

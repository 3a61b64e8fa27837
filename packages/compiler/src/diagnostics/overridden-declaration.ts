import { defineDiagnostic } from '@termsheet/dsl';

/** A declaration over which another document prevails. */
export const overriddenDeclaration = defineDiagnostic<{ readonly name: string }>({
  code: 'overridden-declaration',
  severity: 'information',
  message: ({ name }) => `\`${name}\` is overridden by another document.`,
  why: () =>
    'The deal says which of its documents prevails. This declaration has no effect; the other stands in its place wherever the Term is used.',
  help: () => 'Nothing needs mending where that is meant.',
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "letter.terms", which prevails',
      '',
      'clause §1 "Limit"',
      '  Limit means $100',
      '',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "letter.terms" as Letter',
      '',
      'clause §1 "Limit"',
      '  Limit means $100',
      '',
    ].join('\n'),
  },
});

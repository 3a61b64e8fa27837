import { defineDiagnostic } from '@termsheet/dsl';

/** Shares without a class, where there are several. */
export const ambiguousShareClass = defineDiagnostic<{ readonly classes: readonly string[] }>({
  code: 'ambiguous-share-class',
  severity: 'error',
  message: ({ classes }) =>
    `It is not clear which class of shares is meant: ${classes.map((shareClass) => `\`${shareClass}\``).join(' or ')}.`,
  why: () => 'Shares of different classes never mix.',
  help: ({ classes }) => `Write the class behind it: \`of ${classes[0] ?? 'Common Stock'}\`.`,
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '',
      'share class Common Stock',
      'share class Preferred Stock',
      '',
      'clause §1 "Reserve"',
      '  Reserve means 100 shares',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '',
      'share class Common Stock',
      'share class Preferred Stock',
      '',
      'clause §1 "Reserve"',
      '  Reserve means 100 shares of Preferred Stock',
    ].join('\n'),
  },
});

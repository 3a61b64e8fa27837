import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A circle of definitions that no figure closes. */
export const noUnknown = defineDiagnostic<{ readonly names: readonly string[] }>({
  code: 'no-unknown',
  severity: 'error',
  message: ({ names }) =>
    `${names.map((name) => `\`${name}\``).join(', ')}: no figure among them can be solved for.`,
  why: () =>
    'A circle is solved by finding the figure that satisfies it. A yes or no, a date or a text that depends on itself has none.',
  help: () => 'Break the circle: decide which of them stands on its own.',
  examples: {
    bad: exampleFile(
      'Is Due : yes/no means not Is Waived',
      'Is Waived : yes/no means not Is Due',
      'solved together Is Due and Is Waived',
    ),
    good: exampleFile('fact Is Waived : yes/no', 'Is Due means not Is Waived'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Terms that are defined by each other. */
export const cycle = defineDiagnostic<{ readonly path: readonly string[] }>({
  code: 'cycle',
  severity: 'error',
  message: ({ path }) =>
    `These terms are defined by each other: ${path.map((name) => `\`${name}\``).join(', which reads ')}.`,
  why: () => 'A value that depends on itself has none that can be computed.',
  help: () => 'Break the circle: decide which of them stands on its own.',
  examples: {
    bad: exampleFile('Cap means 2 * Floor', 'Floor means Cap / 4'),
    good: exampleFile('Cap means $8', 'Floor means Cap / 4'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Terms that are defined by each other. */
export const cycle = defineDiagnostic<{
  readonly path: readonly string[];
  /** Of terms some of which are `solved together`: those that are not; null where none is. */
  readonly left: readonly string[] | null;
  /** What could be `solved together`; null where not only definitions form the circle. */
  readonly solvable: readonly string[] | null;
}>({
  code: 'cycle',
  severity: 'error',
  message: ({ path }) =>
    `These terms are defined by each other: ${path.map((name) => `\`${name}\``).join(', which reads ')}.`,
  why: () => 'A value that depends on itself has none that can be computed step by step.',
  help: ({ left, solvable }) => {
    if (left !== null) {
      const belong = left.length > 1 ? 'they belong' : 'it belongs';
      return `The circle leads through ${listOf(left.map((name) => `\`${name}\``))} too: ${belong} to what is \`solved together\`, if only definitions form the circle.`;
    }
    const breakIt = 'Break the circle: decide which of them stands on its own.';
    if (solvable === null) return breakIt;
    return `${breakIt} If the contract really means that they include one another, as a fee on what is left after the fee does, let them be solved for: \`solved together ${listOf(solvable)}\`.`;
  },
  examples: {
    bad: exampleFile('Cap means 2 * Floor', 'Floor means Cap / 4'),
    good: exampleFile('Cap means $8', 'Floor means Cap / 4'),
  },
});

/** `A, B and C`. */
function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

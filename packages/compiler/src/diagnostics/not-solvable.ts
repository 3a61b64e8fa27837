import { defineDiagnostic } from '@termsheet/dsl';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** `solved together` of what no formula defines. */
export const notSolvable = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'not-solvable',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `\`${name}\` is not declared, so it cannot be solved for.`
      : `\`${name}\` is ${symbolKindWords[isA]}, so it cannot be solved for.`,
  why: () =>
    'Only definitions can include one another: what is reported, filled in or changed by rules has its value from elsewhere.',
  help: ({ nearest }) =>
    nearestOr(nearest, 'Name the definitions, `X means …`, that form the circle.'),
  examples: {
    bad: exampleFile(
      'blank Amount : money',
      'Fee means 5% of (Amount - Fee)',
      'solved together Fee and Amount',
    ),
    good: exampleFile(
      'blank Amount : money',
      'Fee : money means 5% of (Amount - Fee)',
      'solved together Fee',
    ),
  },
});

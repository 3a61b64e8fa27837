import { defineDiagnostic } from '@termsheet/dsl';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** `as if` of what cannot be taken to be something else. */
export const notAssumable = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'not-assumable',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `\`${name}\` is not declared, so nothing can be assumed of it.`
      : `\`${name}\` is ${symbolKindWords[isA]}, which cannot be taken to be something else.`,
  why: () =>
    'What `as if` assumes stands in for the value of a Term wherever it is read: a blank, a fact, a definition, a quantity with a history or a reading.',
  help: ({ nearest }) =>
    nearestOr(nearest, 'Name the Term whose value is to be disregarded or replaced.'),
  examples: {
    bad: exampleFile(
      'event Issuance',
      'Issuances means the count of Issuance',
      'None means Issuances as if Issuance is 0',
    ),
    good: exampleFile(
      'event Issuance',
      'Issuances means the count of Issuance',
      'Double means 2 * Issuances',
      'None means Double as if Issuances is 0',
    ),
  },
});

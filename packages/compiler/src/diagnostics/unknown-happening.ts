import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';

/** `performance of X`, `lateness of X` or `breach of X` of what has none. */
export const unknownHappening = defineDiagnostic<{
  readonly name: string;
  readonly happening: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'unknown-happening',
  severity: 'error',
  message: ({ name, happening, isA }) =>
    isA === null
      ? `There is nothing called \`${name}\` of which there could be a ${happening}.`
      : `\`${name}\` is ${symbolKindWords[isA]}, of which there is no ${happening}.`,
  why: () =>
    'An obligation is performed or becomes late, and a covenant is breached; nothing else is.',
  help: ({ nearest }) =>
    nearestOr(
      nearest,
      'Name an obligation after `performance of` and `lateness of`, a covenant after `breach of`.',
    ),
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Is Late means there is a lateness of Fees',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Is Late means there is a lateness of Fee',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';

/** A rule that writes what has no history, or an exception for it. */
export const writeToNonState = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'write-to-non-state',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `\`${name}\` is not declared.`
      : `\`${name}\` is ${symbolKindWords[isA]}, which no rule can change.`,
  why: () =>
    'Only a quantity with a history changes: a definition follows from others, a fact comes from outside.',
  help: ({ name, nearest }) =>
    nearestOr(nearest, `Declare it with its first value: \`${name} starts at …\`.`),
  examples: {
    bad: exampleFile('event Issuance', 'Ratchet means $1', 'upon Issuance', '  set Ratchet to $2'),
    good: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuance',
      '  set Ratchet to $2',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';

/** A name that should be an event and is none. */
export const unknownEvent = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'unknown-event',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `There is no event \`${name}\`.`
      : `\`${name}\` is ${symbolKindWords[isA]}, not an event.`,
  why: () => 'Only events happen: rules, keys and statistics over occurrences need one.',
  help: ({ name, nearest }) =>
    nearestOr(nearest, `Declare it: \`event ${name}\`, with its fields below.`),
  examples: {
    bad: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuence',
      '  set Ratchet to $2',
    ),
    good: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuance',
      '  set Ratchet to $2',
    ),
  },
});

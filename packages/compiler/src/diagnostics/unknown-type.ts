import { defineDiagnostic } from '@termsheet/dsl';
import type { SymbolKind } from '../bound/symbol.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A name after `:` that is neither an event nor a table. */
export const unknownType = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'unknown-type',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `\`${name}\` is not a type: there is no event or table of that name.`
      : `\`${name}\` is ${symbolKindWords[isA]}, and not a type.`,
  why: () =>
    'What a value is, its type says: an amount, a date, one of some names, or an event or row that is spoken of.',
  help: ({ nearest }) =>
    nearestOr(
      nearest,
      'Write a type such as `money`, `number`, `date` or `price of Common Stock`, or the name of an event.',
    ),
  examples: {
    bad: exampleFile('blank Fee : Amount', 'Half means 50% of Fee'),
    good: exampleFile('blank Fee : money', 'Half means 50% of Fee'),
  },
});

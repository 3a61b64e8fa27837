import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';

/** `there is a …` of something that is neither an event nor a fact of several values. */
export const unknownSubject = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'unknown-subject',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `There is no event and no fact of several values called \`${name}\`.`
      : `\`${name}\` is ${symbolKindWords[isA]}; \`there is a\` asks for an event or for a fact of several values.`,
  why: () =>
    '`there is a …` is true once an event has happened, or while a fact of several values has one.',
  help: ({ name, nearest }) =>
    nearestOr(nearest, `Declare \`event ${name}\`, or compare a quantity instead.`),
  examples: {
    bad: exampleFile('blank Bid : money', 'Has Bid means there is a Bid'),
    good: exampleFile('fact Bids : money, several', 'Has Bid means there is a Bid'),
  },
});

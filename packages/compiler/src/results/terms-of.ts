import type { ExecutableProgram } from '@termsheet/runtime';
import type { TermPlace } from './term-place.ts';

/** The compiler's own names of definitions that stand for a run of another's items. */
const RUN_OF_ITEMS = /^items \(.+?\) to \(.+?\) of /u;

/** Every term of a contract: what it works out first, what it is given after. */
export function termsOf(program: Pick<ExecutableProgram, Lists>): readonly TermPlace[] {
  return [
    ...placesOf('state', program.states),
    ...placesOf('definition', program.definitions),
    ...placesOf('ambiguity', program.ambiguities),
    ...placesOf('blank', program.blanks),
    ...placesOf('fact', program.facts),
  ];
}

/** The lists of a program in which the terms of each kind stand. */
type Lists = 'states' | 'definitions' | 'ambiguities' | 'blanks' | 'facts';

function placesOf(
  kind: TermPlace['kind'],
  list: readonly { readonly name: string }[],
): readonly TermPlace[] {
  return list
    .map(({ name }, index): TermPlace => ({ name, kind, index }))
    .filter(({ name }) => !RUN_OF_ITEMS.test(name));
}

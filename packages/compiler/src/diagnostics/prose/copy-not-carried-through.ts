import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const NAMES = ['Deed', 'Note', 'Trust'];
const FILE = exampleFile(
  ...NAMES.flatMap((name) => [`Interim ${name} means $1`, `${name} means $1`]),
);
const defined = NAMES.map((name) => `(the "${name}") and another (the "Interim ${name}")`).join(
  ', ',
);
const text = (last: string): string =>
  `1.1 RIGHTS. There is one ${defined}. Holders have first rights under the terms of the Interim Deed, the Interim Note and the Interim Trust for all time, and they have last rights under the terms of the Interim Deed, the Interim Note and the ${last} for all time. They have no rights under the terms of the Deed, the Note and the Trust.\n`;

/** A passage that repeats another with a Term changed, and changes it in some places only. */
export const copyNotCarriedThrough = defineDiagnostic<{
  /** `Initial`, of `Initial Warrant`. */
  readonly qualifier: string;
  readonly having: readonly string[];
  readonly lacking: readonly string[];
}>({
  code: 'copy-not-carried-through',
  severity: 'information',
  message: ({ qualifier, having, lacking }) =>
    `A passage that is like another speaks of ${having.join(' and ')}, and without “${qualifier}” of ${lacking.join(' and ')}; the other passage has the word in all these places or in none.`,
  why: () =>
    'Such a passage is commonly the copy of another, in which a name was changed here and forgotten there. It then deals with the wrong instrument in one place.',
  help: ({ qualifier, lacking }) =>
    `Read ${lacking.map((name) => `${qualifier} ${name}`).join(' and ')} if that is meant, and say so in a comment.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('Trust'), good: text('Interim Trust') },
  },
});

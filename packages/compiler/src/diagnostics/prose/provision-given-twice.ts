import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const rule = (then: string): string =>
  `Any part of the reserve which remains allotted to a person who holds no note shall be allotted to the other holders in the ratio of the sums of the notes ${then}held by them, and whoever takes over a note takes with it the same part of what was allotted to its holder.`;
const text = (then: string): string =>
  `1.1 TRANSFER. ${rule('')}\n\n1.2 RESERVE. The reserve is kept. ${rule(then)}\n`;

/** One provision that stands in two parts, in words that are not quite the same. */
export const provisionGivenTwice = defineDiagnostic<{
  readonly parts: readonly string[];
  readonly shared: number;
  readonly differences: readonly { readonly one: string; readonly two: string }[];
}>({
  code: 'provision-given-twice',
  severity: 'information',
  message: ({ parts, shared, differences }) =>
    `${parts.join(' and ')} give one provision twice: they share ${shared} words and differ in ${differences.map(shown).join('; ')}.`,
  why: () =>
    'Two forms of one rule can be played off against each other: whichever word the one has more may have been meant to change it.',
  help: () => 'Encode it once, from the part you take to govern, and say so in a comment.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('then '), good: text('') },
  },
});

function shown({ one, two }: { readonly one: string; readonly two: string }): string {
  return one === '' || two === ''
    ? `“${one}${two}”, which one of them lacks`
    : `“${one}” and “${two}”`;
}

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const NAMES = ['First Note', 'Second Note', 'Third Note'];
const FILE = exampleFile(...NAMES.map((name) => `${name} means $1`));
const defined = NAMES.map((name) => `(the "${name}")`).join(' and another ');
const ALL = 'the First Note, the Second Note and the Third Note';
const text = (row: string): string =>
  `1.1 NOTES. There is one ${defined}. It registers ${ALL}. It lists ${ALL}. It backs ${ALL}. It keeps ${ALL} free of tax.\n\n1.2 ESCROW. The agent gives back ${row} if the sale fails.\n`;

/** A Term that is left out of some rows in which others stand that it mostly stands with. */
export const enumerationLeftShort = defineDiagnostic<{
  readonly missing: string;
  readonly pair: readonly string[];
  readonly whole: number;
  readonly short: number;
  /** Where it is left out. */
  readonly parts: readonly string[];
}>({
  code: 'enumeration-left-short',
  severity: 'information',
  message: ({ missing, pair, whole, short, parts }) =>
    `“${missing}” stands with ${pair.map((name) => `“${name}”`).join(' and ')} in ${whole} enumerations, and is left out of ${short}: in ${parts.join(', ')}.`,
  why: ({ missing }) =>
    `What the contract says there of the others it does not say of ${missing}. Where that is not meant, a right, a promise or a return has a gap.`,
  help: ({ missing }) =>
    `Write a reading with ${missing} and one without it where the difference counts, and choose one.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('the First Note and the Second Note'), good: text(ALL) },
  },
});

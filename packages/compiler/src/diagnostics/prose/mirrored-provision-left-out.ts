import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const item = (one: string): string =>
  `if ${one} has materially broken a promise that it made here and has not mended it within five days after it was told of it in writing`;
const text = (cited: string): string =>
  `1.1 END. This deal ends:\n\n(a) ${item('Alpha')};\n\n(b) ${item('Omega')}; or\n\n(c) by law.\n\n1.2 CURE. Only with respect to ${cited} a cure is open.\n`;

/** One of two mirrored provisions that is cited, where the other is not. */
export const mirroredProvisionLeftOut = defineDiagnostic<{
  readonly reference: string;
  readonly named: string;
  readonly left: string;
  /** What the two say of whom. */
  readonly exchanged: readonly [string, string];
}>({
  code: 'mirrored-provision-left-out',
  severity: 'information',
  message: ({ reference, named, left, exchanged }) =>
    `(${named}) and (${left}) say the same, with ${exchanged.join(' and ')} exchanged; the prose cites ${reference}, and (${left}) nowhere.`,
  why: () =>
    'What is said of the one alone does not hold for the other, so that the two parties stand differently where they were to stand alike.',
  help: ({ left }) => `Write a reading with (${left}) and one without it, and choose one.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('Section 1.1(a)'), good: text('Section 1.1(a) and Section 1.1(b)') },
  },
});

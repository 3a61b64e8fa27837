import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const OF = 'of the Side Letter';
const TEXT = `It adds all payments pursuant to Section 4(a) ${OF}. It nets what is owed pursuant to Section 4(a) ${OF}. It tells of Section 4(a) ${OF}. Nothing is due for payments pursuant to Section `;

/** A thing that is said once to stand in another section of a document than everywhere else. */
export const oneThingCitedTwoWays = defineDiagnostic<{
  readonly thing: string;
  readonly once: string;
  readonly usual: string;
  readonly times: number;
}>({
  code: 'one-thing-cited-two-ways',
  severity: 'information',
  message: ({ thing, once, usual, times }) =>
    `The prose cites ${once} for ${thing}, here alone; it cites ${usual} for the same, and ${times} times in all.`,
  why: () =>
    'One of the two references is wrong. Read as it stands, this place speaks of something else, or of nothing.',
  help: ({ usual }) => `Read ${usual} here too, and say so in a comment, if the same is meant.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: `${TEXT}4(b) ${OF}.\n`, good: `${TEXT}4(a) ${OF}.\n` },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Price means $5');
const TEXT = 'The shares are sold to Example River Fund Limited. ';

/** Two names of organisations that differ only in the kind of body. */
export const proseNamesAlike = defineDiagnostic<{
  readonly first: string;
  readonly second: string;
}>({
  code: 'prose-names-alike',
  severity: 'information',
  message: ({ first, second }) => `The prose names “${first}” and “${second}”.`,
  why: () =>
    'Either these are two bodies, and what is said of one is not said of the other; or one is meant, and a reader cannot tell which of the two is bound.',
  help: () =>
    'Write one name, if one is meant; if not, say how the two belong together, and encode them as two parties.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}A debt is owed to Example River LLC.\n`,
      good: `${TEXT}A debt is owed to Example River Fund Limited.\n`,
    },
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** `but`, `rounded` or `several` without the comma before it. */
export const missingComma = defineDiagnostic<{ readonly word: string }>({
  code: 'missing-comma',
  severity: 'error',
  message: ({ word }) => `A comma belongs before \`${word}\`.`,
  why: () =>
    'The comma shows that the words after it speak of everything before it, not of the last figure alone.',
  help: ({ word }) =>
    `Write \`, ${word}\`, with brackets around what it speaks of where a reader would want them.`,
  examples: {
    bad: 'clause §1 "Shares"\n  Whole Shares means Shares Due rounded up to whole shares\n',
    good: 'clause §1 "Shares"\n  Whole Shares means Shares Due, rounded up to whole shares\n',
  },
});

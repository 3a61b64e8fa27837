import { defineDiagnostic } from './diagnostic-kind.ts';

/** `where A is B and C is D`. */
export const whereWantsBrackets = defineDiagnostic<{ readonly word: 'and' | 'or' }>({
  code: 'where-wants-brackets',
  severity: 'error',
  message: ({ word }) => `It is not clear whether \`${word}\` belongs to the \`where\` before it.`,
  why: ({ word }) =>
    `\`where\` takes one comparison. What follows \`${word}\` may narrow the events further, or be a condition of its own.`,
  help: ({ word }) =>
    `Write \`where (… ${word} …)\` to narrow the events, or \`, ${word}\` to begin a condition of its own.`,
  examples: {
    bad: 'clause §1 "Default"\n  event Notice\n  Defaulted means there is a Notice where Size is 1 and Kind is 2\n',
    good: 'clause §1 "Default"\n  event Notice\n  Defaulted means there is a Notice where (Size is 1 and Kind is 2)\n',
  },
});

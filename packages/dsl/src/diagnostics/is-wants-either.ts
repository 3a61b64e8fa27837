import { defineDiagnostic } from './diagnostic-kind.ts';

/** `Kind is A or B` over names. */
export const isWantsEither = defineDiagnostic<{ readonly first: string; readonly second: string }>({
  code: 'is-wants-either',
  severity: 'error',
  message: ({ first, second }) => `\`is ${first} or ${second}\` can be read in two ways.`,
  why: ({ first, second }) =>
    `It may say that the one is either ${first} or ${second}, or that the one is ${first}, or else that ${second} holds by itself.`,
  help: ({ first, second }) =>
    `Write \`is either ${first} or ${second}\`, or put the comparison in brackets.`,
  examples: {
    bad: 'clause §1 "Kind"\n  Exempt means Kind is Plan or Grant\n',
    good: 'clause §1 "Kind"\n  Exempt means Kind is either Plan or Grant\n',
  },
});

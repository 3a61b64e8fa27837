import { defineDiagnostic } from './diagnostic-kind.ts';

/** `Kind is A or B` over names. */
export const isWantsEither = defineDiagnostic<{
  readonly operator: 'is' | 'is not';
  readonly first: string;
  readonly second: string;
}>({
  code: 'is-wants-either',
  severity: 'error',
  message: ({ operator, first, second }) =>
    `\`${operator} ${first} or ${second}\` can be read in two ways.`,
  why: ({ operator, first, second }) =>
    operator === 'is'
      ? `It may say that the one is either ${first} or ${second}, or that the one is ${first}, or else that ${second} holds by itself.`
      : `It may say that the one is neither ${first} nor ${second}, or that the one is not ${first}, or else that ${second} holds by itself.`,
  help: ({ operator, first, second }) =>
    operator === 'is'
      ? `Write \`is either ${first} or ${second}\`, or put the comparison in brackets.`
      : `Write \`not (… is either ${first} or ${second})\`, or put the comparison in brackets.`,
  examples: {
    bad: 'clause §1 "Kind"\n  Exempt means Kind is Plan or Grant\n',
    good: 'clause §1 "Kind"\n  Exempt means Kind is either Plan or Grant\n',
  },
});

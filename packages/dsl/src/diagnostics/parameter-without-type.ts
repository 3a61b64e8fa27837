import { defineDiagnostic } from './diagnostic-kind.ts';

/** `Stock Price for Dividends means`, of which the writer means all to be a name. */
export const parameterWithoutType = defineDiagnostic<{ readonly parameter: string }>({
  code: 'parameter-without-type',
  severity: 'error',
  message: ({ parameter }) =>
    `Behind \`for\` stands what a definition is asked for, with its type in brackets; \`${parameter}\` has none.`,
  why: () =>
    'What a definition is asked for can be an amount, a number of shares or a day, and units are checked. A Term of which a lower-case word is part stands in backquotes.',
  help: ({ parameter }) =>
    `Write \`for ${parameter} (money)\`, or whatever its type is. If \`for ${parameter}\` belongs to the name, put the whole name in backquotes, everywhere.`,
  examples: {
    bad: 'clause §1 "Price"\n  Stock Price for Dividends means $5\n',
    good: 'clause §1 "Price"\n  `Stock Price for Dividends` means $5\n',
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

interface Found {
  readonly operator: 'is' | 'is not';
  readonly first: string;
  readonly second: string;
  /**
   * What there is more than one of: a name behind `or` can be a condition of its own; a date cannot,
   * and neither can names with commas between them.
   */
  readonly of: 'names' | 'names in a row' | 'dates';
}

/** `Kind is A or B`, `Kind is A, B or C` over names and dates. */
export const isWantsEither = defineDiagnostic<Found>({
  code: 'is-wants-either',
  severity: 'error',
  message: ({ operator, first, second, of }) =>
    of === 'names'
      ? `\`${operator} ${first} or ${second}\` can be read in two ways.`
      : `Behind \`${operator}\` stands more than one ${of === 'dates' ? 'date' : 'name'}: ${first}, and ${second}.`,
  why: (found) => (found.of === 'names' ? whyOfNames(found) : WHY_OF_SEVERAL),
  help: ({ operator, first, second, of }) => {
    const either = `either ${first} or ${second}`;
    if (of !== 'names') {
      return operator === 'is'
        ? `Write \`is ${either}\`; of more than two, commas between them and \`or\` before the last.`
        : `Write \`not (… is ${either})\`.`;
    }
    return operator === 'is'
      ? `Write \`is ${either}\`, or put the comparison in brackets.`
      : `Write \`not (… is ${either})\`, or put the comparison in brackets.`;
  },
  examples: {
    bad: 'clause §1 "Kind"\n  Exempt means Kind is Plan or Grant\n',
    good: 'clause §1 "Kind"\n  Exempt means Kind is either Plan or Grant\n',
  },
});

const WHY_OF_SEVERAL =
  'What is compared is compared with one value, unless `either` says that there are several.';

function whyOfNames({ operator, first, second }: Found): string {
  return operator === 'is'
    ? `It may say that the one is either ${first} or ${second}, or that the one is ${first}, or else that ${second} holds by itself.`
    : `It may say that the one is neither ${first} nor ${second}, or that the one is not ${first}, or else that ${second} holds by itself.`;
}

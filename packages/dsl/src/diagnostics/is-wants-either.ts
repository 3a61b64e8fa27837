import { defineDiagnostic } from './diagnostic-kind.ts';

interface Found {
  readonly operator: 'is' | 'is not';
  readonly first: string;
  readonly second: string;
  /** What there is more than one of: a name can be a condition of its own, a date cannot. */
  readonly of: 'names' | 'dates';
}

/** `Kind is A or B` over names, `D is A, B or C` over dates. */
export const isWantsEither = defineDiagnostic<Found>({
  code: 'is-wants-either',
  severity: 'error',
  message: ({ operator, first, second, of }) =>
    of === 'dates'
      ? `Behind \`${operator}\` stands more than one date: ${first}, and ${second}.`
      : `\`${operator} ${first} or ${second}\` can be read in two ways.`,
  why: (found) => (found.of === 'dates' ? WHY_OF_DATES : whyOfNames(found)),
  help: ({ operator, first, second, of }) => {
    const either = `either ${first} or ${second}`;
    if (of === 'dates') {
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

const WHY_OF_DATES =
  'What is compared is compared with one value, unless `either` says that there are several.';

function whyOfNames({ operator, first, second }: Found): string {
  return operator === 'is'
    ? `It may say that the one is either ${first} or ${second}, or that the one is ${first}, or else that ${second} holds by itself.`
    : `It may say that the one is neither ${first} nor ${second}, or that the one is not ${first}, or else that ${second} holds by itself.`;
}

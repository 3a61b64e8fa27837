import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Buyer Price means $5', 'Seller Price means $5', 'Shares Price means $5');
const TEXT =
  'The "Buyer" means a fund, the "Seller" means a bank, and the "Shares" means 100 shares. The Buyer pays the Seller for the Shares ';

/** Days that the prose counts in, and that no definition fixes. */
export const proseDaysNotDefined = defineDiagnostic<{
  /** `business day`. */
  readonly name: string;
  /** The Term that is defined, and is not used; null where none is. */
  readonly term: string | null;
  readonly uses: number;
}>({
  code: 'prose-days-not-defined',
  severity: 'information',
  message: ({ name, term, uses }) => {
    const times = uses === 1 ? 'once' : `${uses} times`;
    return term === null
      ? `The prose counts in ${name}s ${times}, and does not say which days these are.`
      : `The prose defines “${term}”, and counts in “${name}s” without the capitals ${times}.`;
  },
  why: ({ term }) =>
    term === null
      ? 'Banks, exchanges and the calendar of another place keep different holidays. A time that ends by one of them on a Thursday ends by another on the Friday.'
      : 'Either the Term is meant, or other days are; where these differ, so does the day on which the time ends.',
  help: ({ name }) =>
    `Define “${name}” by a calendar, and write it with capitals; encode it as the \`calendar\` that you take, and the other as a reading.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}within two business days.\n`,
      good: `${TEXT}within two days.\n`,
    },
  },
});

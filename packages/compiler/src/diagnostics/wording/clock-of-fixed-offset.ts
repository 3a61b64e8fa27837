import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Notice Days means 5');

/** An hour by the clock of winter, in summer or beside another clock. */
export const clockOfFixedOffset = defineDiagnostic<{
  readonly words: string;
  /** The day in summer of which the hour is; null where it is not known. */
  readonly inSummer: string | null;
  /** The other clock of the text. */
  readonly other: string | null;
}>({
  code: 'clock-of-fixed-offset',
  severity: 'information',
  message: ({ words, inSummer, other }) => {
    const summer =
      inSummer === null ? '' : ` On ${inSummer} clocks there are an hour ahead of standard time.`;
    const two = other === null ? '' : ` Elsewhere the contract goes by “${other}”.`;
    return `“${words}” tells the hour by standard time.${summer}${two}`;
  },
  why: () =>
    'Standard time is kept in winter only. Read by the letter, the hour in summer is one later than the clock on the wall; a notice in between is in time, or late.',
  help: () => 'Write `New York City time`, and the same everywhere.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'before 5:00 pm, Eastern Standard Time, on July 1, 2026\n',
      good: 'before 5:00 pm, New York City time, on July 1, 2026\n',
    },
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** A time of day that no clock shows, or that does not say where. */
export const malformedTime = defineDiagnostic<{ readonly image: string }>({
  code: 'malformed-time',
  severity: 'error',
  message: ({ image }) => `\`${image}\` is not a time of day that can be read.`,
  why: () =>
    'A time has an hour from 1 to 12, minutes, `am` or `pm`, and the place whose clocks show it: five o’clock comes three hours earlier in New York than in Los Angeles. Midnight is 12:00 am, noon 12:00 pm.',
  help: () => 'Write it like `5:00 pm New York time`.',
  examples: {
    bad: 'clause §1 "Notices"\n  Cut Off means 17:00\n',
    good: 'clause §1 "Notices"\n  Cut Off means 5:00 pm New York time\n',
  },
});

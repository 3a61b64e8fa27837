import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { namedTogether } from './named-together.ts';
import { underReading } from './under-reading.ts';

const QUOTES = 'fact Is Quoted : yes/no';
const HALTS = ['event Halt, Resumption', 'May Redeem means there is a Lasting Halt'];

/** Time that is counted in days which can cease to pass. */
export const clockCanStop = defineDiagnostic<{
  readonly calendar: string;
  /** What is counted in its days, by name. */
  readonly waiting: readonly string[];
  /** How many more there are. */
  readonly more: number;
  /** The reading under which it is so; null where it is so under any. */
  readonly reading: { readonly of: string; readonly label: string } | null;
}>({
  code: 'clock-can-stop',
  severity: 'information',
  message: ({ calendar, waiting, more, reading }) => {
    const verb = waiting.length + more === 1 ? 'waits' : 'wait';
    const found = `${namedTogether(waiting, more)} ${verb} for ${calendar}s, and these can cease to pass.`;
    return underReading(reading, found);
  },
  why: ({ calendar }) =>
    `A day is a ${calendar} only while the condition of that calendar holds, and nothing here says that it will hold again. Until it does the count stands still, however long that takes; if it fails just because of what is waited out, the time never ends.`,
  help: () =>
    'Count days that pass whatever happens, such as calendar days or the sessions of an exchange, or add a last day by the calendar. If the count is meant to stand still, nothing is wrong.',
  examples: {
    bad: exampleFile(
      QUOTES,
      'calendar Quoted Day is the days of NYSE on which Is Quoted',
      ...HALTS,
      'event Lasting Halt occurs 10 Quoted Days after each Halt, unless there is a Resumption after it',
    ),
    good: exampleFile(
      QUOTES,
      'calendar Quoted Day is the days of NYSE on which Is Quoted',
      ...HALTS,
      'event Lasting Halt occurs 10 Trading Days after each Halt, unless there is a Resumption after it',
      'Last Quoted Day means the last Quoted Day on or before the date in question',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Filing Days means 45');

/** A Term called a date whose words give a stretch of days. */
export const dateNamesPeriod = defineDiagnostic<{
  readonly words: string;
  readonly name: string;
}>({
  code: 'date-names-period',
  severity: 'information',
  message: ({ words, name }) => `“${words}” calls a stretch of days “${name}”.`,
  why: ({ name }) =>
    `What is counted from “${name}”, or dated on it, needs one day: the day on which the thing is done, or the last on which it may be. The words give neither.`,
  help: () =>
    'Call the last day allowed a deadline, and the day on which it is done the date: an event has its `date`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'It is filed within forty-five (45) days after signing (the “Filing Date”).\n',
      good: 'It is filed within forty-five (45) days after signing (the “Filing Deadline”).\n',
    },
  },
});
